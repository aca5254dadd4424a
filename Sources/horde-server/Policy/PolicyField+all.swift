import HordeCore

extension PolicyField {
    /// Every field of the policy, in the policy's order.
    static let all = kudos + queue + lives + matching + limits + admission + service + guardRails

    private static let kudos: [PolicyField] = [
        count(
            Bounds.tokenBillionsPerKudos,
            "Tokens on a model of one billion parameters that one kudos pays for."),
        size(
            Bounds.defaultModelSize,
            "The size of a model of unknown size."),
        size(
            Bounds.largestSizeFromName,
            "The largest size that counts when it was read from a model's name."),
        duration(
            Bounds.uptimeInterval,
            "Checked-in time that one uptime reward pays for."),
        decimal(
            Bounds.uptimeDivisorHundredths, name: "uptime-divisor", places: 2,
            "An uptime reward is the model's billions of parameters divided by this, in kudos."),
        duration(
            Bounds.staleAfter,
            "The silence after which a worker is gone and its accrued uptime lost."),
        duration(
            Bounds.idempotencyMemory,
            "How long a transfer's idempotency key is remembered."),
        kudos(
            Bounds.largestMovement,
            "The most that one transfer, award or adjustment may move."),
        decimal(
            Bounds.promptTokenWeight, places: 3,
            "What each estimated token of a prompt weighs in a price, in tokens of text."),
        kudos(
            Bounds.requestFee,
            "What a requester pays to the sink with the first text of a request that another's "
                + "worker delivers."),
    ]

    private static let queue: [PolicyField] = [
        count(
            Bounds.elderShare,
            "Every how manieth job goes to the request that has waited longest; 0 for none."),
        kudos(
            Bounds.ageing,
            "Kudos a second that waiting adds to a standing."),
        count(
            Bounds.examinedRequests,
            "How many waiting requests one pop examines to tell why they were passed over."),
    ]

    private static let lives: [PolicyField] = [
        duration(
            Bounds.shortestJobLimit,
            "The least time that a job has."),
        duration(
            Bounds.longestJobLimit,
            "The most time that a job has."),
        count(
            Bounds.jobLimitFactor,
            "How often the predicted time of a job fits into its limit."),
        decimal(
            Bounds.assumedSpeed, places: 3,
            "The speed that is assumed of an unmeasured worker, in tokens a second."),
        count(
            Bounds.failuresToFault,
            "Failures after which a request is given up."),
        duration(
            Bounds.requestLife,
            "How long a request lives after its last progress or its requester's last look at it."),
        duration(
            Bounds.longestRequestLife,
            "How long a request lives at the most."),
    ]

    private static let matching: [PolicyField] = [
        names(
            Bounds.validatedAgents,
            "The names of worker programs whose texts count as validated."),
        decimal(
            Bounds.slowSpeed, places: 3,
            "The speed under which a worker counts as slow, in tokens a second."),
    ]

    private static let service: [PolicyField] = [
        duration(
            Bounds.progressInterval,
            "How often check-ins are written down."),
        duration(
            Bounds.commitPatience,
            "How long a caller waits for a fact that does not get to the disk."),
        duration(
            Bounds.sweepInterval,
            "How long the server waits at the most between two looks at what is due."),
    ]
}
