/// Which request a worker gets, and the model that it runs for it.
struct JobSelection: Hashable, Sendable {
    let request: RequestID
    let model: String
    /// True when it is the longest waiting one, out of turn.
    let isElderTurn: Bool
}
