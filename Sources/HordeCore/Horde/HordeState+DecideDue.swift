extension HordeState {
    /// What the earliest deadline leads to, if it has passed; nil when nothing is due.
    func decideDue(at now: Timestamp, reading vault: TextVault) -> [HordeEvent]? {
        guard let deadline = deadlines.min, deadline.time <= now else { return nil }
        let taken: HordeEvent = .fact(.deadlineTaken(next: nil))
        switch deadline.subject {
        case .request(let id):
            guard let request = requests[id] else { return [taken] }
            guard request.expiresAt <= now else { return [again(request.expiresAt)] }
            return [taken] + expiry(of: request)
        case .job(let id):
            guard let job = jobs[id], job.state == .running, let request = requests[job.request]
            else { return [taken] }
            return [taken] + ending(job, of: request, as: .abandoned)
        case .pop(let id):
            guard let pop = waitingPops.pops[id] else { return [taken] }
            return [
                taken,
                .fact(
                    .popAnswered(
                        id, worker: pop.worker, jobs: [],
                        skipped: workers[pop.worker].map {
                            skipped(for: $0, reading: vault)
                        } ?? [:])),
            ]
        case .worker(let id):
            return [staleness(of: id, at: now) ?? taken] + leaving(id, at: now)
        case .progress:
            // Some at a time, so that many workers keep nobody waiting.
            let progress = unwritten.prefix(250).compactMap { workers[$0]?.progress }
            guard !progress.isEmpty else { return [taken] }
            let deadline = unwritten.count > progress.count ? again(now) : taken
            return [deadline, .durable(.workersProgressed(progress))]
        case .monthlyGrant(let user): return [taken] + monthlyGrant(of: user, at: now)
        case .message(let id):
            guard messageBook[id] != nil else { return [taken] }
            return [taken, .durable(.messageDeleted(id))]
        case .idempotencyKeys:
            return forgetting(at: now)
        }
    }

    private func again(_ time: Timestamp) -> HordeEvent { .fact(.deadlineTaken(next: time)) }

    /// A request that is over: what runs is taken back, and everything is forgotten.
    private func expiry(of request: GenerationRequest) -> [HordeEvent] {
        let running = request.slots.compactMap { slot -> JobID? in
            if case .running(let job) = slot { job } else { nil }
        }
        return running.map { .fact(.jobReturned($0, .displaced)) }
            + [.fact(.requestRemoved(request.id, jobs: request.jobs))]
    }

    /// A deadline set anew for a worker that is not stale yet; nil when it is, or is gone.
    ///
    /// At the very end of its time a worker is still here, as its check-in would still count.
    private func staleness(of id: WorkerID, at now: Timestamp) -> HordeEvent? {
        guard let worker = workers[id], worker.presentSince != nil else { return nil }
        let end = heardUntil(worker) + policy.staleAfter
        return end >= now ? again(end + .milliseconds(1)) : nil
    }

    private func leaving(_ id: WorkerID, at now: Timestamp) -> [HordeEvent] {
        guard let worker = workers[id], worker.presentSince != nil,
            heardUntil(worker) + policy.staleAfter < now
        else { return [] }
        return [.fact(.workerLeft(id))]
    }

    private func forgetting(at now: Timestamp) -> [HordeEvent] {
        let horizon = Timestamp(
            milliseconds: now.milliseconds - policy.idempotencyMemory.milliseconds + 1)
        let next = transfers.oldest(from: horizon).map { $0 + policy.idempotencyMemory }
        return [
            .fact(.deadlineTaken(next: next)),
            .durable(.idempotencyKeysForgotten(before: horizon)),
        ]
    }
}
