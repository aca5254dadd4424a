import HordeCore

/// A request that a simulated user waits for.
struct OpenRequest {
    /// The user, by number.
    let person: Int
    /// When it was submitted.
    let submitted: Timestamp
    /// Texts that have come.
    var delivered = 0
    /// True once a worker has taken a part of it.
    var isTaken = false
}
