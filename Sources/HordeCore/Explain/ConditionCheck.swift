/// One condition of matching and how it came out.
public struct ConditionCheck: Hashable, Sendable {
    /// The condition, by the name under which it is counted when it fails.
    public let condition: SkipReason
    /// How it came out.
    public let outcome: ConditionOutcome

    /// Creates a check.
    public init(_ condition: SkipReason, _ outcome: ConditionOutcome) {
        self.condition = condition
        self.outcome = outcome
    }

    /// What did not fit; nil when everything did.
    public var fault: ConditionFault? {
        if case .failed(let fault) = outcome { fault } else { nil }
    }
}
