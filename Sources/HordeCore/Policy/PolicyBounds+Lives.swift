extension PolicyBounds {
    // MARK: Who comes when

    /// The range of ``HordePolicy/elderShare``.
    public static let elderShare = PolicyBound<Int, Int>(
        "elderShare", \.elderShare, 0...1_000_000)
    /// The range of ``HordePolicy/ageing``.
    public static let ageing = PolicyBound<Kudos, Kudos>(
        "ageing", \.ageing, .zero...Kudos(1_000_000))
    /// The range of ``HordePolicy/examinedRequests``.
    public static let examinedRequests = PolicyBound<Int, Int>(
        "examinedRequests", \.examinedRequests, 1...1_000_000)

    /// Who comes when.
    static let queue = [
        elderShare.check, ageing.check, examinedRequests.check,
    ]

    // MARK: How long things last

    /// The range of ``HordePolicy/shortestJobLimit``.
    public static let shortestJobLimit = PolicyBound<Duration, Duration>(
        "shortestJobLimit", \.shortestJobLimit, .seconds(1) ... .seconds(86_400))
    /// The range of ``HordePolicy/longestJobLimit``.
    public static let longestJobLimit = PolicyBound<Duration, Duration>(
        "longestJobLimit", \.longestJobLimit, .seconds(1) ... .seconds(86_400))
    /// The range of ``HordePolicy/jobLimitFactor``.
    public static let jobLimitFactor = PolicyBound<Int64, Int64>(
        "jobLimitFactor", \.jobLimitFactor, 1...1000)
    /// The range of ``HordePolicy/assumedSpeed``.
    public static let assumedSpeed = PolicyBound<Int64, Int64>(
        "assumedSpeed", \.assumedSpeed, 1...1_000_000_000)
    /// The range of ``HordePolicy/failuresToFault``.
    public static let failuresToFault = PolicyBound<Int, Int>(
        "failuresToFault", \.failuresToFault, 1...1000)
    /// The range of ``HordePolicy/requestLife``.
    public static let requestLife = PolicyBound<Duration, Duration>(
        "requestLife", \.requestLife, .seconds(1) ... .seconds(30 * 86_400))
    /// The range of ``HordePolicy/longestRequestLife``.
    public static let longestRequestLife = PolicyBound<Duration, Duration>(
        "longestRequestLife", \.longestRequestLife, .seconds(1) ... .seconds(30 * 86_400))

    /// How long things last.
    static let lives = [
        shortestJobLimit.check, longestJobLimit.check, jobLimitFactor.check, assumedSpeed.check,
        failuresToFault.check, requestLife.check, longestRequestLife.check,
    ]

    // MARK: What suits whom

    /// The range of ``HordePolicy/validatedAgents``: how many there may be.
    public static let validatedAgents = PolicyBound<Set<String>, Int>(
        "validatedAgents", \.validatedAgents, 0...1000
    ) { $0.count }
    /// The range of ``HordePolicy/slowSpeed``.
    public static let slowSpeed = PolicyBound<Int64, Int64>(
        "slowSpeed", \.slowSpeed, 0...1_000_000_000)

    /// What suits whom.
    static let matching = [
        validatedAgents.check, slowSpeed.check,
    ]

    // MARK: How often the service does what

    /// The range of ``HordePolicy/progressInterval``.
    public static let progressInterval = PolicyBound<Duration, Duration>(
        "progressInterval", \.progressInterval, .milliseconds(100) ... .seconds(3600))
    /// The range of ``HordePolicy/commitPatience``.
    public static let commitPatience = PolicyBound<Duration, Duration>(
        "commitPatience", \.commitPatience, .milliseconds(100) ... .seconds(3600))
    /// The range of ``HordePolicy/sweepInterval``.
    public static let sweepInterval = PolicyBound<Duration, Duration>(
        "sweepInterval", \.sweepInterval, .milliseconds(10) ... .seconds(60))

    /// How often the service does what.
    static let service = [
        progressInterval.check, commitPatience.check, sweepInterval.check,
    ]
}
