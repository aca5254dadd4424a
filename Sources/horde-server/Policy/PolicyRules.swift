import HordeCore

/// What the core has against a policy, told by the names that the operator knows.
enum PolicyRules {
    /// Passes valid policies.
    ///
    /// - Throws: ``CommandFailure`` that names the options of every fault, a line each.
    static func check(_ policy: HordePolicy) throws(CommandFailure) {
        let faults = policy.faults
        guard faults.isEmpty else {
            throw CommandFailure(.usage, faults.map(sentence).joined(separator: "\n"))
        }
    }

    /// The sentence of a fault with the names of options in place of those of fields.
    private static func sentence(_ fault: PolicyFault) -> String {
        let words = fault.message.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { word in
            let field = word.prefix { $0.isLetter }
            guard fault.fields.contains(String(field)),
                let option = PolicyField.all.first(where: { $0.field == field })
            else { return String(word) }
            return option.name + word[field.endIndex...]
        }.joined(separator: " ")
    }
}
