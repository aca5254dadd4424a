/// The answer to a pop.
public struct PopOutcome: Sendable {
    /// The jobs, as many as asked for at most, all of one request; empty when there is none.
    public let jobs: [JobAssignment]
    /// When there is no job: how many of the requests examined were passed over, and why.
    public let skipped: [SkipReason: Int]
    /// The worker.
    public let worker: WorkerID
    /// Jobs that the worker still has although nobody waits for them any more, oldest first.
    public let unwanted: [JobID]
    /// What the worker is told, the oldest first; the same with every pop until it expires.
    public let messages: [WorkerMessage]

    /// Creates an outcome.
    public init(
        jobs: [JobAssignment], skipped: [SkipReason: Int], worker: WorkerID,
        unwanted: [JobID] = [], messages: [WorkerMessage] = []
    ) {
        self.jobs = jobs
        self.skipped = skipped
        self.worker = worker
        self.unwanted = unwanted
        self.messages = messages
    }
}
