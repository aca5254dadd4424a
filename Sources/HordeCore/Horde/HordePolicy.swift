/// Every constant and limit of a horde, in one value.
///
/// Two presets exist: ``friends`` for communities that know each other, and ``public`` with guard
/// rails against strangers who play the rules.
public struct HordePolicy: Hashable, Sendable {
    // MARK: Kudos

    /// Tokens on a model of one billion parameters that one kudos pays for: price = T × B ÷ this.
    public var tokenBillionsPerKudos: Int64 = 21
    /// The size of a model of unknown size, in thousandths of a billion parameters.
    public var defaultModelSize = ModelSize(thousandths: 1000)
    /// The largest size that counts when it was read from a name.
    public var largestSizeFromName = ModelSize(thousandths: 200_000)
    /// Checked-in time that one uptime reward pays for.
    public var uptimeInterval: Duration = .seconds(600)
    /// Uptime reward: model size in billions times 100 divided by this, in kudos.
    public var uptimeDivisorHundredths: Int64 = 275
    /// The silence after which a worker is stale and its accrued uptime is lost.
    public var staleAfter: Duration = .seconds(300)
    /// How long a transfer's idempotency key is remembered.
    public var idempotencyMemory: Duration = .seconds(30 * 86_400)
    /// The most that one transfer, award or adjustment may move.
    public var largestMovement = Kudos(1_000_000_000)
    /// What each estimated token of a prompt weighs in a price, in thousandths of a token of text.
    public var promptTokenWeight: Int64 = 0
    /// What a requester pays to the sink with the first text of a request that another's worker
    /// delivers.
    public var requestFee = Kudos.zero

    // MARK: Queue

    /// Every how manieth job goes to the request that has waited longest; 0 for none.
    public var elderShare = 10
    /// Kudos a second that waiting adds to a standing.
    public var ageing = Kudos.zero
    /// How many waiting requests one pop examines to tell why they were passed over.
    public var examinedRequests = 1000

    // MARK: Lives

    /// The least time that a job has.
    public var shortestJobLimit: Duration = .seconds(150)
    /// The most time that a job has.
    public var longestJobLimit: Duration = .seconds(600)
    /// How often the predicted time of a job fits into its limit.
    public var jobLimitFactor: Int64 = 3
    /// The speed that is assumed of an unmeasured worker, in thousandths of a token a second.
    public var assumedSpeed: Int64 = 3000
    /// Failures after which a request is given up.
    public var failuresToFault = 3
    /// How long a request lives after its last progress or its requester's last look at it.
    public var requestLife: Duration = .seconds(20 * 60)
    /// How long a request lives at the most.
    public var longestRequestLife: Duration = .seconds(6 * 3600)

    // MARK: Matching

    /// The names of worker programs whose texts count as validated.
    public var validatedAgents: Set<String> = [
        "AI Horde Worker", "AI Horde Worker~aphrodite~oai", "AI Horde Worker~aphrodite~kai",
        "KoboldCppEmbedWorker", "TabbyAPI", "HordeBridge",
    ]
    /// The speed under which a worker counts as slow, in thousandths of a token a second.
    public var slowSpeed: Int64 = 3000

    // MARK: Limits

    /// Open jobs of a user, unless twice the threads that could serve them are more.
    public var openJobsPerUser = 30
    /// Open jobs of one anonymous caller, likewise.
    public var openJobsPerCaller = 30
    /// Open jobs of all anonymous callers together.
    public var openJobsAnonymous = 2000
    /// Jobs of one request.
    public var jobsPerRequest = 20
    /// Workers that one request names.
    public var workersPerRequest = 50
    /// Models that a request or a worker names.
    public var modelsPerList = 200
    /// Bytes of one prompt.
    public var promptBytes = 1 << 20
    /// Bytes of the settings that come with a prompt.
    public var parameterBytes = 64 << 10
    /// Bytes of all prompts and texts in memory.
    public var vaultBytes = 2 << 30
    /// Pops that wait for a job at once.
    public var waitingPops = 20_000
    /// Callers that wait for a status at once.
    public var waitingReaders = 20_000
    /// Characters of a user's or worker's name.
    public var nameLimit = 100
    /// Bytes a text may have beyond sixteen for each token asked.
    public var textAllowance = 256
    /// Bytes a text may have for each token asked.
    public var textBytesPerToken = 16
    /// Threads of one worker.
    public var threadsPerWorker = 50
    /// Workers of one user, unless it is invited for more.
    public var workersPerUser = 20

    // MARK: Admission

    /// The standing below which requests are refused, besides the one of ``HordeModes``; nil for no
    /// limit.
    public var minimumStanding: Kudos?
    /// True when a text that is longer than the horde gives on credit needs its price in hand.
    public var requiresCover = false
    /// Tokens of one text on credit in a horde where nobody is and nothing waits.
    public var creditTokens = 512
    /// Tokens of one text on credit that each thread adds.
    public var creditTokensPerThread = 5
    /// Tokens of one text on credit that each waiting job takes away, in tenths.
    public var creditTenthsPerWaitingJob = 9
    /// The least tokens of one text that are always on credit.
    public var leastCreditTokens = 256
    /// The most tokens of one text that are ever on credit.
    public var mostCreditTokens = 512

    // MARK: Service

    /// How often check-ins are written down.
    public var progressInterval: Duration = .seconds(5)
    /// How long a caller waits for a batch that does not get to the disk.
    public var commitPatience: Duration = .seconds(30)
    /// How long the service waits at the most between two looks at what is due.
    public var sweepInterval: Duration = .milliseconds(100)

    // MARK: Guard rails

    /// True when kudos paid out of debt, and uptime rewards, wait in escrow until the owner is
    /// trusted.
    public var usesEscrow = false
    /// True when an owner comes to be trusted by age and earnings, without the operator.
    public var earnsTrust = false
    /// The least age of an account that earns trust.
    public var trustAge: Duration = .seconds(7 * 86_400)
    /// What an owner must have earned, from payers who stayed above zero, to be trusted.
    public var trustEarnings = Kudos(1000)
    /// How many different payers above zero that must come from.
    public var trustPayers = 5
    /// How many untrusted workers of one owner, and at one address, earn for uptime; 0 for all.
    public var paidIdleWorkers = 0
    /// True when an untrusted worker earns for uptime only while it delivers, or while nothing
    /// waits that suits it.
    public var paysIdleOnlyWithoutWork = false
    /// Reports on an untrusted worker's texts that pause it; 0 for never.
    public var reportsToPause = 0
    /// How many different requesters they must come from.
    public var reportersToPause = 3
    /// How many of a thousand delivered texts they must be at the least.
    public var reportShareToPause = 100

    /// Creates the preset ``friends``.
    public init() {}

    /// The plain rules, for a community that knows itself.
    public static let friends = HordePolicy()

    /// The plain rules with guard rails, for strangers.
    public static let `public`: HordePolicy = {
        var policy = HordePolicy()
        policy.usesEscrow = true
        policy.earnsTrust = true
        policy.paidIdleWorkers = 3
        policy.paysIdleOnlyWithoutWork = true
        policy.reportsToPause = 5
        policy.largestSizeFromName = ModelSize(thousandths: 13_000)
        return policy
    }()
}
