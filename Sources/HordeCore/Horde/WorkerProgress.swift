/// A worker's clockwork, as absolute values.
public struct WorkerProgress: Hashable, Sendable {
    /// The worker.
    public let worker: WorkerID
    /// When it last checked in.
    public let lastCheckIn: Timestamp
    /// All time checked in, in milliseconds.
    public let uptimeMilliseconds: Int64
    /// Unrewarded time checked in, in milliseconds.
    public let accruedMilliseconds: Int64
    /// Jobs not delivered so far.
    public let jobsFailed: Int

    /// Creates a value.
    public init(
        worker: WorkerID, lastCheckIn: Timestamp, uptimeMilliseconds: Int64,
        accruedMilliseconds: Int64, jobsFailed: Int
    ) {
        self.worker = worker
        self.lastCheckIn = lastCheckIn
        self.uptimeMilliseconds = uptimeMilliseconds
        self.accruedMilliseconds = accruedMilliseconds
        self.jobsFailed = jobsFailed
    }
}
