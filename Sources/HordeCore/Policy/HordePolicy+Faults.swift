extension HordePolicy {
    /// Everything in the policy that cannot be: fields out of their range in the order of the
    /// fields, then fields that do not fit together; none when it is valid.
    ///
    /// ``PolicyCheck/all`` has the rules, ``PolicyBounds`` the ranges.
    public var faults: [PolicyFault] {
        let outside = PolicyCheck.ranges.compactMap { $0.fault(in: self) }
        // Sums of fields are safe only within their ranges.
        let wrong = Set(outside.flatMap(\.fields))
        let unfit = PolicyCheck.relations
            .filter { wrong.isDisjoint(with: $0.fields) }
            .compactMap { $0.fault(in: self) }
        return outside + unfit
    }

    /// The policy itself when it is valid.
    ///
    /// Check a policy that people can change before a ``HordeState`` or a ``HordeService`` is made
    /// with it: those take valid policies alone, and end the process with the same sentences.
    ///
    /// - Throws: ``InvalidPolicy`` with every fault at once.
    public func validated() throws(InvalidPolicy) -> HordePolicy {
        let faults = faults
        guard faults.isEmpty else { throw InvalidPolicy(faults: faults) }
        return self
    }

    /// Ends the process when the policy is not valid, in words and in every kind of build.
    ///
    /// A rule that cannot be would otherwise trap much later, far from whoever set it.
    func requireValid() {
        let faults = faults
        guard faults.isEmpty else {
            fatalError("The policy of a horde is not valid. \(InvalidPolicy(faults: faults))")
        }
    }
}
