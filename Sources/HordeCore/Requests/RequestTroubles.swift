/// What went wrong with a request; most have nothing of it.
struct RequestTroubles: Hashable, Sendable {
    /// Jobs whose texts the requester complained about.
    var reportedJobs: [JobID] = []
    /// Workers that failed it.
    var failedWorkers: [WorkerID] = []
    /// Failed and timed-out jobs.
    var failures = 0
    /// Jobs that came back for whatever reason.
    var restarted = 0
}

extension GenerationRequest {
    /// Jobs whose texts the requester complained about.
    var reportedJobs: [JobID] { troubles.value?.reportedJobs ?? [] }

    /// Workers that failed it.
    var failedWorkers: [WorkerID] { troubles.value?.failedWorkers ?? [] }

    /// Failed and timed-out jobs.
    var failures: Int { troubles.value?.failures ?? 0 }

    /// Jobs that came back for whatever reason.
    var restarted: Int { troubles.value?.restarted ?? 0 }

    /// Takes note of a trouble.
    mutating func note(_ change: (inout RequestTroubles) -> Void) {
        var all = troubles.value ?? RequestTroubles()
        change(&all)
        troubles.value = all
    }
}
