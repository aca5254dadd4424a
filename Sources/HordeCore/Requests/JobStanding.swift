/// Whether a job's text is still wanted, as its worker may know it.
public struct JobStanding: Hashable, Sendable {
    /// The job.
    public let job: JobID
    /// True when its text would be taken: it was not delivered or given up yet, and its request
    /// neither cancelled nor faulted.
    public let isWanted: Bool
    /// True when its text was delivered.
    public let isDelivered: Bool

    /// Creates a value.
    public init(job: JobID, isWanted: Bool, isDelivered: Bool) {
        self.job = job
        self.isWanted = isWanted
        self.isDelivered = isDelivered
    }
}
