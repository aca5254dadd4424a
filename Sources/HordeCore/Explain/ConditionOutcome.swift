/// How a condition of matching came out.
public enum ConditionOutcome: Hashable, Sendable {
    /// The request asks for it, and the worker has it.
    case passed
    /// The request, or the worker, asks for nothing of the kind.
    case notAsked
    /// The worker does not suit for this reason.
    case failed(ConditionFault)
}
