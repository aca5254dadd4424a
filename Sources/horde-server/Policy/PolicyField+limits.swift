import HordeCore

extension PolicyField {
    /// The limits on what callers may ask for.
    static let limits: [PolicyField] = [
        count(
            "open-jobs-per-user", \.openJobsPerUser, 1...1_000_000,
            "Open jobs of a user, unless twice the threads that could serve them are more."),
        count(
            "open-jobs-per-caller", \.openJobsPerCaller, 1...1_000_000,
            "Open jobs of one anonymous caller, likewise."),
        count(
            "open-jobs-anonymous", \.openJobsAnonymous, 1...10_000_000,
            "Open jobs of all anonymous callers together."),
        count("jobs-per-request", \.jobsPerRequest, 1...1000, "Jobs of one request."),
        count(
            "workers-per-request", \.workersPerRequest, 1...10_000,
            "Workers that one request names."),
        count(
            "models-per-list", \.modelsPerList, 1...10_000,
            "Models that a request or a worker names."),
        bytes("prompt-bytes", \.promptBytes, 1...(1 << 30), "The length of one prompt."),
        bytes(
            "parameter-bytes", \.parameterBytes, 1...(1 << 30),
            "The length of the settings that come with a prompt."),
        bytes(
            "vault-bytes", \.vaultBytes, 1...(1 << 40), "All prompts and texts in memory."),
        count(
            "waiting-pops", \.waitingPops, 0...10_000_000, "Pops that wait for a job at once."),
        count(
            "waiting-readers", \.waitingReaders, 0...10_000_000,
            "Callers that wait for a status at once."),
        count(
            "name-limit", \.nameLimit, 1...1000, "Characters of a user's or worker's name."),
        bytes(
            "text-allowance", \.textAllowance, 0...(1 << 30),
            "What a text may have beyond text-bytes-per-token for each token asked."),
        count(
            "text-bytes-per-token", \.textBytesPerToken, 1...1_000_000,
            "Bytes a text may have for each token asked."),
        count("threads-per-worker", \.threadsPerWorker, 1...10_000, "Threads of one worker."),
        count(
            "workers-per-user", \.workersPerUser, 0...1_000_000,
            "Workers of one user, unless it is invited for more."),
    ]
}
