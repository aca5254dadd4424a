extension HordeState {
    mutating func assign(_ job: Job, counts: Bool) {
        jobs.insert(job)
        sizes.remember(CollectionOfOne(job.model), policy: policy)
        runningJobs += 1
        sequence += 1
        if counts { sinceElder = job.isElderTurn ? 0 : sinceElder + 1 }
        let policy = policy
        let party = updateRequest(job.request) { request in
            precondition(request.slots[job.slot] == .waiting, "A job fills a place that waits.")
            request.slots[job.slot] = .running(job.id)
            request.jobs.append(job.id)
            request.expiresAt = policy.expiry(of: request, at: job.assignedAt)
        }
        queue.noteServed(party, stamp: sequence, isElderTurn: job.isElderTurn)
        ledger.hold(job.hold, of: party.user)
        noteStanding(of: party.user)
        updateWorker(job.worker) { $0.jobs.append(job.id) }
        schedule(job.deadline, .job(job.id))
    }

    mutating func takeBack(_ id: JobID, as state: JobState) {
        let job = end(id, as: state)
        let isFailure = state != .displaced
        updateRequest(job.request) { request in
            let isOver = request.isCancelled || request.isFaulted
            request.slots[job.slot] = isOver ? .closed : .waiting
            request.note { troubles in
                troubles.restarted += 1
                guard isFailure else { return }
                troubles.failures += 1
                if !troubles.failedWorkers.contains(job.worker) {
                    troubles.failedWorkers.append(job.worker)
                }
            }
        }
        updateWorker(job.worker) { $0.cameBackEmpty = true }
        if isFailure {
            updateWorker(job.worker) {
                $0.statistics.jobsFailed += 1
                if state == .abandoned {
                    $0.busyUntil = max(job.deadline, $0.busyUntil ?? job.deadline)
                }
            }
            if let time = workers[job.worker]?.statistics.lastCheckIn {
                markUnwritten(job.worker, at: time)
            }
        }
        if requests[job.request]?.waiting ?? 0 > 0 { offer(job.request) }
    }

    mutating func deliver(_ id: JobID, _ record: GenerationRecord, at time: Timestamp) {
        let state = JobState.delivered(record.reward)
        let policy = policy
        guard let old = jobs[id] else { preconditionFailure("A delivered job is known.") }
        let job: Job
        if old.state == .running {
            job = end(id, as: state)
        } else {
            jobs[id]?.state = state
            job = old
        }
        updateRequest(job.request) { request in
            request.slots[job.slot] = .delivered(id)
            request.generations.append(record)
            request.expiresAt = policy.expiry(of: request, at: time)
        }
        var speed: Int64?
        updateWorker(job.worker) {
            $0.hasDelivered = true
            $0.speed.note(record.tokens, in: time - job.assignedAt)
            speed = $0.speed.milliTokensPerSecond
        }
        capacities.note(speed, of: job.worker, assuming: policy.assumedSpeed)
        throughput.note(record.tokens, at: time)
        hourly.note(record.tokens, at: time)
    }

    /// More reporters than these change nothing, whatever the policy says.
    private static let reporterLimit = 1000

    mutating func noteReport(on id: JobID, by party: Party) {
        guard let job = jobs[id] else { return }
        updateRequest(job.request) { $0.note { $0.reportedJobs.append(id) } }
        updateWorker(job.worker) {
            guard $0.reporters.count < Self.reporterLimit, !$0.reporters.contains(party) else {
                return
            }
            $0.reporters.append(party)
        }
    }

    /// A running job runs no more: its hold is released and its worker is free of it.
    private mutating func end(_ id: JobID, as state: JobState) -> Job {
        guard let slot = jobs.slot(of: id) else { preconditionFailure("A job that ends is known.") }
        let job = jobs.update(slot) { job in
            precondition(job.state == .running, "Only a running job ends.")
            job.state = state
            return job
        }
        runningJobs -= 1
        updateWorker(job.worker) { $0.jobs.removeAll { $0 == id } }
        if let user = requests[job.request]?.user {
            ledger.release(job.hold, of: user)
            noteStanding(of: user)
        }
        return job
    }
}
