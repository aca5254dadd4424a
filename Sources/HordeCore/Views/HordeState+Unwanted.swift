extension HordeState {
    /// Whether a job's text is still wanted.
    ///
    /// - Throws: ``HordeRejection/unknownJob``, and ``HordeRejection/notWorkerOwner`` when it was
    ///   not given to a worker of the user.
    func standing(of id: JobID, for owner: UserID) throws(HordeRejection) -> JobStanding {
        guard let job = jobs[id] else { throw .unknownJob }
        guard job.owner == owner else { throw .notWorkerOwner }
        var isDelivered = false
        if case .delivered = job.state { isDelivered = true }
        return JobStanding(job: id, isWanted: isWanted(job), isDelivered: isDelivered)
    }

    /// The jobs that a worker has although nobody waits for them any more, oldest first.
    func unwantedJobs(of worker: WorkerID) -> [JobID] {
        guard let running = workers[worker]?.jobs, !running.isEmpty else { return [] }
        return running.filter { id in jobs[id].map { !isWanted($0) } ?? true }
    }

    /// A displaced job's text counts until another comes in its place.
    private func isWanted(_ job: Job) -> Bool {
        guard job.state == .running || job.state == .displaced,
            let request = requests[job.request], !request.isCancelled, !request.isFaulted
        else { return false }
        switch request.slots[job.slot] {
        case .waiting, .running: return true
        case .delivered, .closed: return false
        }
    }
}
