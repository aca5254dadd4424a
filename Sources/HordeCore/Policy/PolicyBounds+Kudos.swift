extension PolicyBounds {
    /// The range of ``HordePolicy/tokenBillionsPerKudos``.
    public static let tokenBillionsPerKudos = PolicyBound<Int64, Int64>(
        "tokenBillionsPerKudos", \.tokenBillionsPerKudos, 1...1_000_000)
    /// The range of ``HordePolicy/defaultModelSize``.
    public static let defaultModelSize = PolicyBound<ModelSize, ModelSize>(
        "defaultModelSize", \.defaultModelSize,
        ModelSize(thousandths: 1)...ModelSize(thousandths: 10_000_000))
    /// The range of ``HordePolicy/largestSizeFromName``.
    public static let largestSizeFromName = PolicyBound<ModelSize, ModelSize>(
        "largestSizeFromName", \.largestSizeFromName,
        ModelSize(thousandths: 1)...ModelSize(thousandths: 10_000_000))
    /// The range of ``HordePolicy/uptimeInterval``.
    public static let uptimeInterval = PolicyBound<Duration, Duration>(
        "uptimeInterval", \.uptimeInterval, .seconds(1) ... .seconds(86_400))
    /// The range of ``HordePolicy/uptimeDivisorHundredths``.
    public static let uptimeDivisorHundredths = PolicyBound<Int64, Int64>(
        "uptimeDivisorHundredths", \.uptimeDivisorHundredths, 1...1_000_000)
    /// The range of ``HordePolicy/staleAfter``.
    public static let staleAfter = PolicyBound<Duration, Duration>(
        "staleAfter", \.staleAfter, .seconds(1) ... .seconds(86_400))
    /// The range of ``HordePolicy/idempotencyMemory``.
    public static let idempotencyMemory = PolicyBound<Duration, Duration>(
        "idempotencyMemory", \.idempotencyMemory, .seconds(60) ... .seconds(366 * 86_400))
    /// The range of ``HordePolicy/largestMovement``.
    public static let largestMovement = PolicyBound<Kudos, Kudos>(
        "largestMovement", \.largestMovement, .zero...Kudos(1_000_000_000_000))
    /// The range of ``HordePolicy/promptTokenWeight``.
    public static let promptTokenWeight = PolicyBound<Int64, Int64>(
        "promptTokenWeight", \.promptTokenWeight, 0...1_000_000)
    /// The range of ``HordePolicy/requestFee``.
    public static let requestFee = PolicyBound<Kudos, Kudos>(
        "requestFee", \.requestFee, .zero...Kudos(1_000_000))

    /// What things cost and pay.
    static let kudos = [
        tokenBillionsPerKudos.check, defaultModelSize.check, largestSizeFromName.check,
        uptimeInterval.check, uptimeDivisorHundredths.check, staleAfter.check,
        idempotencyMemory.check, largestMovement.check, promptTokenWeight.check, requestFee.check,
    ]
}
