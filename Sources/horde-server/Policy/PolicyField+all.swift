import HordeCore

extension PolicyField {
    /// Every field of the policy, in the policy's order.
    static let all = kudos + queue + lives + matching + limits + admission + service + guardRails

    private static let kudos: [PolicyField] = [
        count(
            "token-billions-per-kudos", \.tokenBillionsPerKudos, 1...1_000_000,
            "Tokens on a model of one billion parameters that one kudos pays for."),
        size("default-model-size", \.defaultModelSize, "The size of a model of unknown size."),
        size(
            "largest-size-from-name", \.largestSizeFromName,
            "The largest size that counts when it was read from a model's name."),
        duration(
            "uptime-interval", \.uptimeInterval, .seconds(1) ... .seconds(86_400),
            "Checked-in time that one uptime reward pays for."),
        decimal(
            "uptime-divisor", \.uptimeDivisorHundredths, places: 2, 1...1_000_000,
            "An uptime reward is the model's billions of parameters divided by this, in kudos."),
        duration(
            "stale-after", \.staleAfter, .seconds(1) ... .seconds(86_400),
            "The silence after which a worker is gone and its accrued uptime lost."),
        duration(
            "idempotency-memory", \.idempotencyMemory, .seconds(60) ... .seconds(366 * 86_400),
            "How long a transfer's idempotency key is remembered."),
        kudos(
            "largest-movement", \.largestMovement, atMost: Kudos(1_000_000_000_000),
            "The most that one transfer, award or adjustment may move."),
        decimal(
            "prompt-token-weight", \.promptTokenWeight, places: 3, 0...1_000_000,
            "What each estimated token of a prompt weighs in a price, in tokens of text."),
        kudos(
            "request-fee", \.requestFee, atMost: Kudos(1_000_000),
            "What a requester pays to the sink with the first text of a request that another's "
                + "worker delivers."),
    ]

    private static let queue: [PolicyField] = [
        count(
            "elder-share", \.elderShare, 0...1_000_000,
            "Every how manieth job goes to the request that has waited longest; 0 for none."),
        kudos(
            "ageing", \.ageing, atMost: Kudos(1_000_000),
            "Kudos a second that waiting adds to a standing."),
        count(
            "examined-requests", \.examinedRequests, 1...1_000_000,
            "How many waiting requests one pop examines to tell why they were passed over."),
    ]

    private static let lives: [PolicyField] = [
        duration(
            "shortest-job-limit", \.shortestJobLimit, .seconds(1) ... .seconds(86_400),
            "The least time that a job has."),
        duration(
            "longest-job-limit", \.longestJobLimit, .seconds(1) ... .seconds(86_400),
            "The most time that a job has."),
        count(
            "job-limit-factor", \.jobLimitFactor, 1...1000,
            "How often the predicted time of a job fits into its limit."),
        decimal(
            "assumed-speed", \.assumedSpeed, places: 3, 1...1_000_000_000,
            "The speed that is assumed of an unmeasured worker, in tokens a second."),
        count(
            "failures-to-fault", \.failuresToFault, 1...1000,
            "Failures after which a request is given up."),
        duration(
            "request-life", \.requestLife, .seconds(1) ... .seconds(30 * 86_400),
            "How long a request lives after its last progress or its requester's last look at it."),
        duration(
            "longest-request-life", \.longestRequestLife, .seconds(1) ... .seconds(30 * 86_400),
            "How long a request lives at the most."),
    ]

    private static let matching: [PolicyField] = [
        names(
            "validated-agents", \.validatedAgents,
            "The names of worker programs whose texts count as validated."),
        decimal(
            "slow-speed", \.slowSpeed, places: 3, 0...1_000_000_000,
            "The speed under which a worker counts as slow, in tokens a second."),
    ]

    private static let service: [PolicyField] = [
        duration(
            "progress-interval", \.progressInterval, .milliseconds(100) ... .seconds(3600),
            "How often check-ins are written down."),
        duration(
            "commit-patience", \.commitPatience, .milliseconds(100) ... .seconds(3600),
            "How long a caller waits for a fact that does not get to the disk."),
        duration(
            "sweep-interval", \.sweepInterval, .milliseconds(10) ... .seconds(60),
            "How long the server waits at the most between two looks at what is due."),
    ]
}
