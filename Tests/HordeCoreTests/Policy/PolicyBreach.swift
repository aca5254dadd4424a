import HordeCore
import Testing

/// Values of one field of a policy that are just beyond its range.
struct PolicyBreach: Sendable, CustomTestStringConvertible {
    /// The field.
    let field: String
    /// Sets the field to each of the values.
    let acts: [@Sendable (inout HordePolicy) -> Void]

    var testDescription: String { field }

    init<Value: Sendable>(
        _ field: String, _ path: any WritableKeyPath<HordePolicy, Value> & Sendable,
        _ values: Value...
    ) {
        self.field = field
        self.acts = values.map { value in { $0[keyPath: path] = value } }
    }
}

extension PolicyBreach {
    /// Every field that can be wrong, in the order of the policy.
    static let all = first + second

    private static let first: [PolicyBreach] = [
        PolicyBreach("tokenBillionsPerKudos", \.tokenBillionsPerKudos, 0, 1_000_001),
        PolicyBreach("defaultModelSize", \.defaultModelSize, ModelSize(thousandths: 10_000_001)),
        PolicyBreach(
            "largestSizeFromName", \.largestSizeFromName, ModelSize(thousandths: 10_000_001)),
        PolicyBreach(
            "uptimeInterval", \.uptimeInterval, .milliseconds(999),
            .seconds(86_400) + .milliseconds(1)),
        PolicyBreach("uptimeDivisorHundredths", \.uptimeDivisorHundredths, 0, 1_000_001),
        PolicyBreach(
            "staleAfter", \.staleAfter, .milliseconds(999),
            .seconds(86_400) + .milliseconds(1)),
        PolicyBreach(
            "idempotencyMemory", \.idempotencyMemory, .milliseconds(59_999),
            .seconds(366 * 86_400) + .milliseconds(1)),
        PolicyBreach(
            "largestMovement", \.largestMovement, Kudos(centikudos: -1),
            Kudos(centikudos: 100_000_000_000_001)),
        PolicyBreach("promptTokenWeight", \.promptTokenWeight, -1, 1_000_001),
        PolicyBreach(
            "requestFee", \.requestFee, Kudos(centikudos: -1), Kudos(centikudos: 100_000_001)),
        PolicyBreach("elderShare", \.elderShare, -1, 1_000_001),
        PolicyBreach("ageing", \.ageing, Kudos(centikudos: -1), Kudos(centikudos: 100_000_001)),
        PolicyBreach("examinedRequests", \.examinedRequests, 0, 1_000_001),
        PolicyBreach(
            "shortestJobLimit", \.shortestJobLimit, .milliseconds(999),
            .seconds(86_400) + .milliseconds(1)),
        PolicyBreach(
            "longestJobLimit", \.longestJobLimit, .milliseconds(999),
            .seconds(86_400) + .milliseconds(1)),
        PolicyBreach("jobLimitFactor", \.jobLimitFactor, 0, 1001),
        PolicyBreach("assumedSpeed", \.assumedSpeed, 0, 1_000_000_001),
        PolicyBreach("failuresToFault", \.failuresToFault, 0, 1001),
        PolicyBreach(
            "requestLife", \.requestLife, .milliseconds(999),
            .seconds(30 * 86_400) + .milliseconds(1)),
        PolicyBreach(
            "longestRequestLife", \.longestRequestLife, .milliseconds(999),
            .seconds(30 * 86_400) + .milliseconds(1)),
        PolicyBreach(
            "validatedAgents", \.validatedAgents, Set((0...1000).map(String.init))),
        PolicyBreach("slowSpeed", \.slowSpeed, -1, 1_000_000_001),
        PolicyBreach("openJobsPerUser", \.openJobsPerUser, 0, 1_000_001),
        PolicyBreach("openJobsPerCaller", \.openJobsPerCaller, 0, 1_000_001),
        PolicyBreach("openJobsAnonymous", \.openJobsAnonymous, 0, 10_000_001),
        PolicyBreach("jobsPerRequest", \.jobsPerRequest, 0, 1001),
        PolicyBreach("workersPerRequest", \.workersPerRequest, 0, 10_001),
    ]

    private static let second: [PolicyBreach] = [
        PolicyBreach("modelsPerList", \.modelsPerList, 0, 10_001),
        PolicyBreach("promptBytes", \.promptBytes, 0, (1 << 30) + 1),
        PolicyBreach("parameterBytes", \.parameterBytes, 0, (1 << 30) + 1),
        PolicyBreach("vaultBytes", \.vaultBytes, 0, (1 << 40) + 1),
        PolicyBreach("waitingPops", \.waitingPops, -1, 10_000_001),
        PolicyBreach("waitingReaders", \.waitingReaders, -1, 10_000_001),
        PolicyBreach("nameLimit", \.nameLimit, 0, 1001),
        PolicyBreach("textAllowance", \.textAllowance, -1, (1 << 30) + 1),
        PolicyBreach("textBytesPerToken", \.textBytesPerToken, 0, 1_000_001),
        PolicyBreach("threadsPerWorker", \.threadsPerWorker, 0, 10_001),
        PolicyBreach("workersPerUser", \.workersPerUser, -1, 1_000_001),
        PolicyBreach(
            "minimumStanding", \.minimumStanding, Kudos(centikudos: -100_000_000_000_001),
            Kudos(centikudos: 100_000_000_000_001)),
        PolicyBreach("creditTokens", \.creditTokens, -1, 1_000_001),
        PolicyBreach("creditTokensPerThread", \.creditTokensPerThread, -1, 1_000_001),
        PolicyBreach("creditTenthsPerWaitingJob", \.creditTenthsPerWaitingJob, -1, 10_000_001),
        PolicyBreach("leastCreditTokens", \.leastCreditTokens, -1, 1_000_001),
        PolicyBreach("mostCreditTokens", \.mostCreditTokens, -1, 1_000_001),
        PolicyBreach(
            "progressInterval", \.progressInterval, .milliseconds(99),
            .seconds(3600) + .milliseconds(1)),
        PolicyBreach(
            "commitPatience", \.commitPatience, .milliseconds(99),
            .seconds(3600) + .milliseconds(1)),
        PolicyBreach(
            "sweepInterval", \.sweepInterval, .milliseconds(9),
            .seconds(60) + .milliseconds(1)),
        PolicyBreach(
            "trustAge", \.trustAge, .milliseconds(-1), .seconds(3660 * 86_400) + .milliseconds(1)),
        PolicyBreach(
            "trustEarnings", \.trustEarnings, Kudos(centikudos: -1),
            Kudos(centikudos: 100_000_000_000_001)),
        PolicyBreach("trustPayers", \.trustPayers, -1, 1_000_001),
        PolicyBreach("paidIdleWorkers", \.paidIdleWorkers, -1, 1_000_001),
        PolicyBreach("reportsToPause", \.reportsToPause, -1, 1_000_001),
        PolicyBreach("reportersToPause", \.reportersToPause, 0, 1_000_001),
        PolicyBreach("reportShareToPause", \.reportShareToPause, -1, 1001),
    ]
}
