import HordeCore

/// A job that a simulated worker has.
struct RunningJob {
    /// The request.
    let request: RequestID
    /// When the worker took it.
    let taken: Timestamp
    /// The worker, by number.
    let machine: Int
    /// True when it was handed out in an elder's turn.
    let isElderTurn: Bool
}
