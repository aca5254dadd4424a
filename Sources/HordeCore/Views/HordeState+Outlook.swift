extension HordeState {
    /// What a request has to expect, of the workers that are here and from measured speeds.
    func outlook(
        of request: GenerationRequest, at now: Timestamp, within bounds: FigureBounds = .status,
        reading vault: TextVault
    ) -> Outlook {
        var outlook = Outlook()
        guard !request.isDone, !request.isFaulted else { return outlook }
        var seconds: Int64 = 0
        if request.waiting > 0 {
            outlook.servers = servers(of: request, within: bounds, reading: vault)
            outlook.ahead = ahead(
                of: request, for: outlook.servers, within: bounds, reading: vault)
            // Nothing is called impossible on a sample.
            outlook.isPossible =
                !outlook.servers.workers.isEmpty || request.running > 0
                || !outlook.servers.isComplete && isPossible(request, reading: vault)
            seconds = queuedSeconds(of: request, outlook, within: bounds, at: now)
        }
        for case .running(let id) in request.slots {
            guard let job = jobs[id] else { continue }
            seconds = max(
                seconds, remaining(job, asking: request.terms.maximumLength, at: now) / 1000)
        }
        outlook.waitSeconds = Int(max(1, seconds))
        return outlook
    }

    /// Seconds until the last of what waits of a request is done: what runs and what stands ahead
    /// fill the threads of the workers that could serve it, then its own jobs do.
    ///
    /// Job by job where that is little work; by the speed of all threads together beyond. An hour
    /// when nobody can serve it.
    private func queuedSeconds(
        of request: GenerationRequest, _ outlook: Outlook, within bounds: FigureBounds,
        at now: Timestamp
    ) -> Int64 {
        guard !outlook.servers.workers.isEmpty else { return 3600 }
        var plan = WorkPlan()
        for worker in outlook.servers.workers {
            let speed = worker.speed.milliTokensPerSecond ?? policy.assumedSpeed
            for thread in 0..<max(1, worker.offer.threads) {
                let job = worker.jobs.indices.contains(thread) ? jobs[worker.jobs[thread]] : nil
                let length = job.flatMap { requests[$0.request]?.terms.maximumLength } ?? 0
                let free = job.map { remaining($0, asking: length, at: now) } ?? 0
                plan.addThread(speed: speed, freeAfter: free)
            }
        }
        let (own, length) = (request.waiting, request.terms.maximumLength)
        if outlook.ahead.isExact,
            plan.threads + outlook.ahead.load.jobs + own <= bounds.planned
        {
            for work in outlook.ahead.work { plan.add(work.jobs, of: work.length) }
            return plan.add(own, of: length) / 1000
        }
        return plan.roughEnd(
            behind: outlook.ahead.load.tokens, own, of: length,
            share: (outlook.servers.examined, outlook.servers.candidates)) / 1000
    }

    /// Milliseconds that a running job still needs at its worker's speed; 0 when it is late.
    private func remaining(_ job: Job, asking length: Int, at now: Timestamp) -> Int64 {
        let speed = workers[job.worker]?.speed.milliTokensPerSecond ?? policy.assumedSpeed
        return max(0, Int64(length) * 1_000_000 / speed - (now - job.assignedAt).milliseconds)
    }
}
