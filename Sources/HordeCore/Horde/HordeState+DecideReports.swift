extension HordeState {
    /// In order: the request, the job, repetition.
    func decideReport(_ report: GenerationReport) throws(HordeRejection) -> [HordeEvent] {
        guard let request = requests[report.request] else { throw .unknownRequest }
        guard let job = jobs[report.job], job.request == request.id,
            case .delivered = job.state
        else { throw .unknownJob }
        guard !request.reportedJobs.contains(job.id) else { throw .alreadyReported }

        // Nothing below can fail.
        let taken: HordeEvent = .fact(.jobReported(job.id, by: request.party))
        guard let worker = workers[job.worker] else { return [taken] }
        let reported: HordeEvent = .durable(.workerReported(worker.id, report.reason))
        guard shouldPause(worker, reportedBy: request.party) else { return [taken, reported] }
        var profile = worker.profile
        profile.isPaused = true
        return [
            taken, reported, .durable(.workerSaved(profile)),
            .fact(.popsReopened(waitingPops.pops(of: worker.id))),
        ]
    }

    /// True when one more report is one too many for a stranger's worker.
    private func shouldPause(_ worker: Worker, reportedBy party: Party) -> Bool {
        guard policy.reportsToPause > 0, !worker.profile.isPaused,
            !users[worker.profile.owner.number].isTrusted
        else { return false }
        let reports = worker.statistics.reportCount + 1
        let reporters = worker.reporters.count + (worker.reporters.contains(party) ? 0 : 1)
        let share = policy.reportShareToPause * worker.statistics.textsDelivered
        return reports >= policy.reportsToPause && reporters >= policy.reportersToPause
            && reports * 1000 >= share
    }
}
