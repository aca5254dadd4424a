/// What the tenants of a ``PartyNode`` have in one lane, and who they are.
struct Share: Sendable {
    /// All of it.
    private(set) var contents: Contents
    /// The seats of those who have something there.
    private(set) var members = SeatSet()
    private var witness: Witness

    /// That of one tenant.
    init(_ contents: Contents, at seat: Int) {
        self.contents = contents
        members.insert(seat)
        witness = Witness(seat)
    }

    /// Takes note of a change of what one tenant has there.
    ///
    /// - Parameters:
    ///   - seat: The tenant's.
    ///   - old: What it had; nil for nothing.
    ///   - new: What it has; nil for nothing.
    ///   - counts: False when requests and load stay here as they are.
    /// - Returns: true when the bound has to be worked out anew from all members.
    mutating func change(
        _ seat: Int, from old: Contents?, to new: Contents?, counts: Bool
    ) -> Bool {
        if counts {
            if let new { contents.count(new) }
            if let old { contents.discount(old) }
        }
        if new != nil { members.insert(seat) } else { members.remove(seat) }
        return witness.change(seat, from: old?.bound, to: new?.bound, of: &contents.bound)
    }

    /// Works out the bound anew.
    ///
    /// - Parameters:
    ///   - ranks: The tenants' ranks, by seat.
    ///   - bound: What a tenant needs at least.
    mutating func settle(_ ranks: [Rank], _ bound: (Int) -> Bound?) {
        var seats = members
        witness.settle(&contents.bound) {
            seats.popFirst().map { seat in
                guard let bound = bound(Int(ranks[seat].slot)) else {
                    preconditionFailure("A member has something in the lane.")
                }
                return (seat, bound)
            }
        }
    }

    /// A member moves to another seat with all that it has, and may leave some of it.
    mutating func reseat(_ old: Int, keeps: Bool, to new: Int) {
        if !keeps { members.remove(old) }
        members.insert(new)
        forget(witness: old)
    }

    /// What a member has may have changed.
    mutating func forget(witness seat: Int) { witness.forget(seat) }
}
