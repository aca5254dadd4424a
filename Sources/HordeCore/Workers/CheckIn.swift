/// A worker's check-in with what it accrues, as a fact.
struct CheckIn: Hashable, Sendable {
    /// When.
    let time: Timestamp
    /// All uptime after it, in milliseconds.
    let uptimeMilliseconds: Int64
    /// Unrewarded uptime after it, in milliseconds.
    let accruedMilliseconds: Int64
}
