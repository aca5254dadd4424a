import HordeCore

extension PolicyField {
    /// The limits on what callers may ask for.
    static let limits: [PolicyField] = [
        count(
            Bounds.openJobsPerUser,
            "Open jobs of a user, unless twice the threads that could serve them are more."),
        count(
            Bounds.openJobsPerCaller,
            "Open jobs of one anonymous caller, likewise."),
        count(
            Bounds.openJobsAnonymous,
            "Open jobs of all anonymous callers together."),
        count(
            Bounds.jobsPerRequest,
            "Jobs of one request."),
        count(
            Bounds.workersPerRequest,
            "Workers that one request names."),
        count(
            Bounds.modelsPerList,
            "Models that a request or a worker names."),
        bytes(
            Bounds.promptBytes,
            "The length of one prompt."),
        bytes(
            Bounds.parameterBytes,
            "The length of the settings that come with a prompt."),
        bytes(
            Bounds.vaultBytes,
            "All prompts and texts in memory."),
        count(
            Bounds.waitingPops,
            "Pops that wait for a job at once."),
        count(
            Bounds.waitingReaders,
            "Callers that wait for a status at once."),
        count(
            Bounds.nameLimit,
            "Characters of a user's or worker's name."),
        bytes(
            Bounds.textAllowance,
            "What a text may have beyond text-bytes-per-token for each token asked."),
        count(
            Bounds.textBytesPerToken,
            "Bytes a text may have for each token asked."),
        count(
            Bounds.threadsPerWorker,
            "Threads of one worker."),
        count(
            Bounds.workersPerUser,
            "Workers of one user, unless it is invited for more."),
    ]
}
