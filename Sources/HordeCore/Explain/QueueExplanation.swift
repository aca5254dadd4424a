/// Why a request stands where it does.
public struct QueueExplanation: Hashable, Sendable {
    /// The request.
    public let request: RequestID
    /// Whose it is.
    public let user: UserAlias
    /// When it was submitted.
    public let submittedAt: Timestamp
    /// Its jobs that wait.
    public let waitingJobs: Int
    /// Its jobs that run.
    public let runningJobs: Int
    /// Its jobs that failed or ran out of time.
    public let failures: Int
    /// What its place is made of.
    public let standing: StandingExplanation
    /// Its place in the queue, from 1; 0 when nothing of it waits.
    public let position: Int
    /// Tokens of what stands before it.
    public let tokensAhead: Int
    /// False when so much stands before it that it was estimated.
    public let isExact: Bool
    /// Workers that are here and could serve it, as far as they were asked.
    public let servers: Int
    /// How many workers were asked.
    public let askedWorkers: Int
    /// True when a worker that is here could serve it, or one is doing so.
    public let isPossible: Bool
    /// Seconds until it is done, as far as one can tell.
    public let waitSeconds: Int
    /// When it has waited longest; nil when there are no such turns or nothing of it waits.
    public let elder: ElderExplanation?

    /// Creates an explanation.
    public init(
        request: RequestID, user: UserAlias, submittedAt: Timestamp, waitingJobs: Int,
        runningJobs: Int, failures: Int, standing: StandingExplanation, position: Int,
        tokensAhead: Int, isExact: Bool, servers: Int, askedWorkers: Int, isPossible: Bool,
        waitSeconds: Int, elder: ElderExplanation?
    ) {
        self.request = request
        self.user = user
        self.submittedAt = submittedAt
        self.waitingJobs = waitingJobs
        self.runningJobs = runningJobs
        self.failures = failures
        self.standing = standing
        self.position = position
        self.tokensAhead = tokensAhead
        self.isExact = isExact
        self.servers = servers
        self.askedWorkers = askedWorkers
        self.isPossible = isPossible
        self.waitSeconds = waitSeconds
        self.elder = elder
    }
}
