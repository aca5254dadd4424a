/// A model that workers offer or requests wait for.
public struct ModelView: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Workers that are here, neither in maintenance nor paused, and offer it.
    public let workers: Int
    /// Threads of those workers.
    public let threads: Int
    /// Mean measured speed of those workers, in thousandths of a token a second; 0 when unmeasured.
    public let speed: Int64
    /// Jobs that wait and name it.
    public let waitingJobs: Int
    /// Tokens in them.
    public let waitingTokens: Int
    /// Seconds until what waits is done; nil when nobody here can do it.
    public let waitSeconds: Int?

    /// Creates a view.
    public init(
        name: String, workers: Int, threads: Int, speed: Int64, waitingJobs: Int,
        waitingTokens: Int, waitSeconds: Int?
    ) {
        self.name = name
        self.workers = workers
        self.threads = threads
        self.speed = speed
        self.waitingJobs = waitingJobs
        self.waitingTokens = waitingTokens
        self.waitSeconds = waitSeconds
    }
}
