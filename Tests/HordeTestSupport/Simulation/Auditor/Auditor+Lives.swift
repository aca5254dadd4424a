package import HordeCore

extension Auditor {
    /// How often each life was seen.
    package var sightings: [Life: Int] { lives }

    mutating func saw(_ life: Life) { lives[life, default: 0] += 1 }

    /// When something of a kind next falls due.
    package func nextDue(_ kind: SimulationStep.Due) -> Timestamp? {
        let times =
            switch kind {
            case .job: traffic.jobs.values.filter { $0.state == .running }.map(\.deadline)
            case .request: traffic.requests.values.map(\.expiresAt)
            }
        return times.min().map { Timestamp(milliseconds: $0) }
    }

    /// A job has three times what its size and the worker's speed predict, from 150 s to ten
    /// minutes; unmeasured a worker counts as three tokens a second.
    mutating func checkLimit(
        of job: JobAssignment, _ request: Traffic.Request, _ name: String
    ) throws(Discrepancy) {
        let limit = job.limit.milliseconds
        let prompt = request.submission.texts.prompt.utf8.count
        let wanted = Int64(request.terms.maximumLength + Prices.tokens(bytes: prompt, atMost: .max))
        let pace = traffic.presence[name]?.pace ?? (tokens: 0, milliseconds: 0)
        let predicted: Int64
        if pace.milliseconds == 0 {
            predicted = wanted * 1000 / 3
        } else {
            predicted = pace.tokens == 0 ? 600_000 : wanted * pace.milliseconds / pace.tokens
        }
        let expected = min(max(3 * predicted, 150_000), 600_000)
        // The measured speed may be rounded.
        try expect(
            abs(limit - expected) <= max(3, expected / 100),
            "a job has \(limit) ms, expected \(expected)")
        if (150_001...599_999).contains(limit), pace.milliseconds > 0 { saw(.timeLimits) }
    }

    /// Notes what a pop's jobs tell of lives.
    mutating func noteLives(
        of outcome: PopOutcome, _ request: Traffic.Request, for worker: Books.Worker
    ) {
        if outcome.jobs.count > 1 { saw(.severalJobs) }
        if !request.failedWorkers.isEmpty, !request.failedWorkers.contains(worker.id) {
            saw(.requeue)
        }
    }

    /// Notes what a text that counts tells of lives.
    mutating func noteLives(of delivery: JobDelivery, _ job: Traffic.Job) {
        if job.state == .displaced { saw(.lateAndDuplicateSubmits) }
        if books.workers[job.worker]?.offer.models.contains(job.model) == false {
            saw(.changedModel)
        }
    }

    /// Notes what the end of a job without a text tells of lives.
    mutating func noteEnd(of id: JobID, as state: JobState) {
        let before = traffic.jobs[id].flatMap { traffic.requests[$0.request] }
        traffic.takeBack(id, as: state)
        guard let before, let after = traffic.requests[before.id] else { return }
        if before.isCancelled { saw(.cancelNeverRevives) }
        if after.isFaulted, !before.isFaulted { saw(.threeFailures) }
    }

    /// A request is possible when a worker that is here suits it, and not when none could, or all
    /// that could have left.
    mutating func checkPossible(_ status: RequestStatus) throws(Discrepancy) {
        guard let request = traffic.requests[status.id], request.waiting > 0,
            request.running == 0, !isAmbiguous
        else { return }
        let able = books.workers.keys.filter { matches(request, $0) != false }
        let isHere = able.contains { name in
            guard let presence = traffic.presence[name], presence.wasHeard else { return false }
            return matches(request, name) == true && now - presence.lastCheckIn <= 300_000
        }
        let isGone = able.allSatisfy { name in
            guard let presence = traffic.presence[name], presence.wasHeard else { return true }
            return now - max(presence.lastCheckIn, presence.coveredUntil) > 300_000
        }
        if isHere { try expect(status.isPossible, "a request that suits a worker is impossible") }
        guard isGone else { return }
        try expect(!status.isPossible, "a request that nobody here could serve is possible")
        if !able.isEmpty { saw(.onlyWorkerLeft) }
    }
}
