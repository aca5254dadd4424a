extension PolicyBounds {
    /// The range of ``HordePolicy/openJobsPerUser``.
    public static let openJobsPerUser = PolicyBound<Int, Int>(
        "openJobsPerUser", \.openJobsPerUser, 1...1_000_000)
    /// The range of ``HordePolicy/openJobsPerCaller``.
    public static let openJobsPerCaller = PolicyBound<Int, Int>(
        "openJobsPerCaller", \.openJobsPerCaller, 1...1_000_000)
    /// The range of ``HordePolicy/openJobsAnonymous``.
    public static let openJobsAnonymous = PolicyBound<Int, Int>(
        "openJobsAnonymous", \.openJobsAnonymous, 1...10_000_000)
    /// The range of ``HordePolicy/jobsPerRequest``.
    public static let jobsPerRequest = PolicyBound<Int, Int>(
        "jobsPerRequest", \.jobsPerRequest, 1...1000)
    /// The range of ``HordePolicy/workersPerRequest``.
    public static let workersPerRequest = PolicyBound<Int, Int>(
        "workersPerRequest", \.workersPerRequest, 1...10_000)
    /// The range of ``HordePolicy/modelsPerList``.
    public static let modelsPerList = PolicyBound<Int, Int>(
        "modelsPerList", \.modelsPerList, 1...10_000)
    /// The range of ``HordePolicy/promptBytes``.
    public static let promptBytes = PolicyBound<Int, Int>(
        "promptBytes", \.promptBytes, 1...(1 << 30))
    /// The range of ``HordePolicy/parameterBytes``.
    public static let parameterBytes = PolicyBound<Int, Int>(
        "parameterBytes", \.parameterBytes, 1...(1 << 30))
    /// The range of ``HordePolicy/vaultBytes``.
    public static let vaultBytes = PolicyBound<Int, Int>(
        "vaultBytes", \.vaultBytes, 1...(1 << 40))
    /// The range of ``HordePolicy/waitingPops``.
    public static let waitingPops = PolicyBound<Int, Int>(
        "waitingPops", \.waitingPops, 0...10_000_000)
    /// The range of ``HordePolicy/waitingReaders``.
    public static let waitingReaders = PolicyBound<Int, Int>(
        "waitingReaders", \.waitingReaders, 0...10_000_000)
    /// The range of ``HordePolicy/nameLimit``.
    public static let nameLimit = PolicyBound<Int, Int>(
        "nameLimit", \.nameLimit, 1...1000)
    /// The range of ``HordePolicy/textAllowance``.
    public static let textAllowance = PolicyBound<Int, Int>(
        "textAllowance", \.textAllowance, 0...(1 << 30))
    /// The range of ``HordePolicy/textBytesPerToken``.
    public static let textBytesPerToken = PolicyBound<Int, Int>(
        "textBytesPerToken", \.textBytesPerToken, 1...1_000_000)
    /// The range of ``HordePolicy/threadsPerWorker``.
    public static let threadsPerWorker = PolicyBound<Int, Int>(
        "threadsPerWorker", \.threadsPerWorker, 1...10_000)
    /// The range of ``HordePolicy/workersPerUser``.
    public static let workersPerUser = PolicyBound<Int, Int>(
        "workersPerUser", \.workersPerUser, 0...1_000_000)

    /// How much callers may ask for.
    static let limits = [
        openJobsPerUser.check, openJobsPerCaller.check, openJobsAnonymous.check,
        jobsPerRequest.check, workersPerRequest.check, modelsPerList.check, promptBytes.check,
        parameterBytes.check, vaultBytes.check, waitingPops.check, waitingReaders.check,
        nameLimit.check, textAllowance.check, textBytesPerToken.check, threadsPerWorker.check,
        workersPerUser.check,
    ]
}
