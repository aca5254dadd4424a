package import HordeCore

extension Auditor {
    /// Lets time pass to the time of a call: what was due until then has happened.
    package mutating func pass(to time: Timestamp) {
        now = max(now, time.milliseconds)
        lastPass = now
        payGrants()
        forgetTransfers()
        while let due = nextDue(), due.time <= now {
            // Who is woken, and by what first, is told by the service.
            guard waitingPops.isEmpty else {
                isAmbiguous = true
                return
            }
            switch due.subject {
            case .job(let id): noteEnd(of: id, as: .abandoned)
            case .request(let id):
                if due.time == now { saw(.expiryOnTime) }
                traffic.remove(id)
            }
        }
    }

    /// True when something falls due by a time while workers wait for jobs.
    package func isAmbiguous(at time: Timestamp) -> Bool {
        guard !waitingPops.isEmpty, let due = nextDue() else { return false }
        return due.time <= max(now, time.milliseconds)
    }

    private enum Subject {
        case job(JobID)
        case request(RequestID)
    }

    private func nextDue() -> (time: Int64, subject: Subject)? {
        let job = traffic.jobs.values.filter { $0.state == .running }
            .min { ($0.deadline, $0.id) < ($1.deadline, $1.id) }
        let request = traffic.requests.values
            .min { ($0.expiresAt, $0.id) < ($1.expiresAt, $1.id) }
        switch (job, request) {
        case (nil, nil): return nil
        case (let job?, nil): return (job.deadline, .job(job.id))
        case (nil, let request?): return (request.expiresAt, .request(request.id))
        case (let job?, let request?):
            return job.deadline <= request.expiresAt
                ? (job.deadline, .job(job.id)) : (request.expiresAt, .request(request.id))
        }
    }

    /// Notes a check-in that was accepted: what it may have led to is settled when the step ends.
    mutating func checkIn(_ name: String, models: [String]) {
        guard let worker = books.workers[name] else { return }
        var presence =
            traffic.presence[name]
            ?? Traffic.Presence(lastCheckIn: now, accrued: 0, uptime: 0)
        var options: Set<CheckInOption> = []
        func add(_ earned: Int64?) {
            let total = earned.map { presence.accrued + $0 } ?? 0
            let rewards = total / 600_000
            options.insert(
                CheckInOption(
                    accrued: total % 600_000, uptime: presence.uptime + (earned ?? 0),
                    reward: Prices.uptime(millions: models.map { millions($0) }) * rewards))
        }
        let strictGap = now - presence.lastCheckIn
        let covered = max(presence.lastCheckIn, min(now, presence.coveredUntil))
        if !presence.wasHeard {
            add(0)
        } else {
            let counted = now - max(presence.lastCheckIn, presence.countsFrom)
            let earned = worker.isInMaintenance || worker.isPaused ? 0 : counted
            // At the very end of the patience either is right, and so it is whether a job that was
            // taken away still covers the time until its limit.
            if now - covered <= 300_000 { add(earned) }
            if strictGap >= 300_000, presence.jobs.isEmpty { add(nil) }
        }
        if user(worker.owner)?.isTrusted != true { strangers.insert(name) }
        if user(worker.owner)?.isBarred == true { unpaid.insert(name) }
        presence.wasHeard = true
        presence.lastCheckIn = now
        traffic.presence[name] = presence
        checkIns[name] = options
    }
}
