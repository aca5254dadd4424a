extension PolicyBounds {
    // MARK: Who may ask for how much

    /// The range of ``HordePolicy/minimumStanding``.
    public static let minimumStanding = PolicyBound<Kudos?, Kudos>(
        "minimumStanding", optional: \.minimumStanding,
        -Kudos(1_000_000_000_000)...Kudos(1_000_000_000_000))
    /// The range of ``HordePolicy/creditTokens``.
    public static let creditTokens = PolicyBound<Int, Int>(
        "creditTokens", \.creditTokens, 0...1_000_000)
    /// The range of ``HordePolicy/creditTokensPerThread``.
    public static let creditTokensPerThread = PolicyBound<Int, Int>(
        "creditTokensPerThread", \.creditTokensPerThread, 0...1_000_000)
    /// The range of ``HordePolicy/creditTenthsPerWaitingJob``.
    public static let creditTenthsPerWaitingJob = PolicyBound<Int, Int>(
        "creditTenthsPerWaitingJob", \.creditTenthsPerWaitingJob, 0...10_000_000)
    /// The range of ``HordePolicy/leastCreditTokens``.
    public static let leastCreditTokens = PolicyBound<Int, Int>(
        "leastCreditTokens", \.leastCreditTokens, 0...1_000_000)
    /// The range of ``HordePolicy/mostCreditTokens``.
    public static let mostCreditTokens = PolicyBound<Int, Int>(
        "mostCreditTokens", \.mostCreditTokens, 0...1_000_000)

    /// Who may ask for how much.
    static let admission = [
        minimumStanding.check, creditTokens.check, creditTokensPerThread.check,
        creditTenthsPerWaitingJob.check, leastCreditTokens.check, mostCreditTokens.check,
    ]

    // MARK: What keeps strangers from playing the rules

    /// The range of ``HordePolicy/trustAge``.
    public static let trustAge = PolicyBound<Duration, Duration>(
        "trustAge", \.trustAge, .zero ... .seconds(3660 * 86_400))
    /// The range of ``HordePolicy/trustEarnings``.
    public static let trustEarnings = PolicyBound<Kudos, Kudos>(
        "trustEarnings", \.trustEarnings, .zero...Kudos(1_000_000_000_000))
    /// The range of ``HordePolicy/trustPayers``.
    public static let trustPayers = PolicyBound<Int, Int>(
        "trustPayers", \.trustPayers, 0...1_000_000)
    /// The range of ``HordePolicy/paidIdleWorkers``.
    public static let paidIdleWorkers = PolicyBound<Int, Int>(
        "paidIdleWorkers", \.paidIdleWorkers, 0...1_000_000)
    /// The range of ``HordePolicy/reportsToPause``.
    public static let reportsToPause = PolicyBound<Int, Int>(
        "reportsToPause", \.reportsToPause, 0...1_000_000)
    /// The range of ``HordePolicy/reportersToPause``.
    public static let reportersToPause = PolicyBound<Int, Int>(
        "reportersToPause", \.reportersToPause, 1...1_000_000)
    /// The range of ``HordePolicy/reportShareToPause``.
    public static let reportShareToPause = PolicyBound<Int, Int>(
        "reportShareToPause", \.reportShareToPause, 0...1000)

    /// What keeps strangers from playing the rules.
    static let guardRails = [
        trustAge.check, trustEarnings.check, trustPayers.check, paidIdleWorkers.check,
        reportsToPause.check, reportersToPause.check, reportShareToPause.check,
    ]
}
