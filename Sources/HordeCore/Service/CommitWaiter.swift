/// A caller that waits until a batch is on disk.
struct CommitWaiter: Sendable {
    let batch: UInt64
    /// Until when it is worth waiting.
    let deadline: Timestamp
    /// Resumed with true when the batch is on disk, with false when that takes too long.
    let continuation: CheckedContinuation<Bool, Never>
}
