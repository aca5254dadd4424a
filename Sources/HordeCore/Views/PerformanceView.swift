/// The horde in figures.
public struct PerformanceView: Hashable, Sendable {
    /// Jobs that wait.
    public let waitingJobs: Int
    /// Tokens in them.
    public let waitingTokens: Int
    /// Jobs that run.
    public let runningJobs: Int
    /// Tokens delivered in the last minute.
    public let pastMinuteTokens: Int
    /// Workers that are here.
    public let workers: Int
    /// Their threads.
    public let threads: Int

    /// Creates a view.
    public init(
        waitingJobs: Int, waitingTokens: Int, runningJobs: Int, pastMinuteTokens: Int,
        workers: Int, threads: Int
    ) {
        self.waitingJobs = waitingJobs
        self.waitingTokens = waitingTokens
        self.runningJobs = runningJobs
        self.pastMinuteTokens = pastMinuteTokens
        self.workers = workers
        self.threads = threads
    }
}
