package import HordeCore

extension Auditor {
    /// Compares everything with what the service holds when a step is over.
    package mutating func compare(
        with examination: Examination, atMost clock: Timestamp
    ) throws(Discrepancy) {
        try noteTime(examination.time, atMost: clock)
        learnWorkers(examination.snapshot)
        try settleCheckIns(examination.snapshot)
        try books.compare(with: examination.snapshot, "in memory")
        noteBalances(in: openBatch)
        for record in examination.snapshot.workers { noteClockwork(record) }
        if isAmbiguous { adopt(examination) }
        isAmbiguous = false
        woken = []
        promoted = []
        try checkWaiting()
        try compareTraffic(examination)
        for pop in waitingPops.values {
            try expect(lastPass < pop.deadline, "a pop waits beyond its time")
        }
    }

    /// Time goes on, and never back.
    package mutating func noteTime(
        _ time: Timestamp, atMost clock: Timestamp
    ) throws(Discrepancy) {
        let latest = max(now, clock.milliseconds)
        try expect(
            (now...latest).contains(time.milliseconds),
            "the service lives in \(time.milliseconds), expected \(now) to \(latest)")
        now = time.milliseconds
    }

    private mutating func learnWorkers(_ snapshot: HordeSnapshot) {
        for record in snapshot.workers
        where books.workers[record.profile.name]?.id == WorkerID(bits: 0) {
            books.workers[record.profile.name]?.id = record.profile.id
        }
    }

    /// A check-in has led to one of the things that it might lead to.
    private mutating func settleCheckIns(_ snapshot: HordeSnapshot) throws(Discrepancy) {
        for record in snapshot.workers {
            let name = record.profile.name
            guard let options = checkIns.removeValue(forKey: name) else { continue }
            let statistics = record.statistics
            let accrued = statistics.accruedMilliseconds
            let uptime = statistics.uptimeMilliseconds
            guard
                let option = options.first(where: { $0.accrued == accrued && $0.uptime == uptime })
            else {
                throw Discrepancy(
                    "the worker \(name) has accrued \(accrued) of \(uptime), not \(options)")
            }
            traffic.presence[name]?.accrued = accrued
            traffic.presence[name]?.uptime = uptime
            try earnUptime(option.reward, of: record)
        }
    }

    /// What a worker earned by being here; where idle fleets of strangers do not pay, it may be
    /// nothing, which the worker's statistics show.
    private mutating func earnUptime(
        _ reward: Int64, of record: HordeSnapshot.WorkerRecord
    ) throws(Discrepancy) {
        let owner = record.profile.owner
        let known = traffic.presence[record.profile.name]?.earned ?? 0
        let earned = record.statistics.kudosUptime.centikudos
        traffic.presence[record.profile.name]?.earned = earned
        let wasStranger = strangers.remove(record.profile.name) != nil
        let mayBeUnpaid =
            wasStranger && (policy.paidIdleWorkers > 0 || policy.paysIdleOnlyWithoutWork)
        let isUnpaid = unpaid.remove(record.profile.name) != nil
        let paid = isUnpaid || mayBeUnpaid && earned == known ? 0 : reward
        try expect(
            earned - known == paid, "a worker earned \(earned) by uptime")
        // Whoever has come to be trusted with this check-in has its reward already.
        let waits = policy.usesEscrow && user(owner)?.isTrusted != true
        books.move(paid, from: .treasury, to: waits ? .escrow(owner) : .balance(owner))
    }

    private mutating func noteClockwork(_ record: HordeSnapshot.WorkerRecord) {
        let statistics = record.statistics
        clockworks[record.profile.name, default: []].insert(
            Clockwork(
                lastCheckIn: statistics.lastCheckIn.milliseconds,
                accrued: statistics.accruedMilliseconds,
                uptime: statistics.uptimeMilliseconds))
    }

    // MARK: Traffic

    private func compareTraffic(_ examination: Examination) throws(Discrepancy) {
        try expect(
            Set(examination.requests.keys) == Set(traffic.requests.keys),
            "\(examination.requests.count) requests live, expected \(traffic.requests.count)")
        for (id, request) in traffic.requests {
            guard let real = examination.requests[id] else { continue }
            try expect(
                real.slots == request.slots && real.isCancelled == request.isCancelled
                    && real.isFaulted == request.isFaulted && real.failures == request.failures
                    && Set(real.failedWorkers) == request.failedWorkers,
                "request \(id) is \(real), expected \(request.slots), "
                    + "\(request.failures) failures")
            try expect(
                real.expiresAt.milliseconds == request.expiresAt,
                "request \(id) lives until \(real.expiresAt), expected \(request.expiresAt)")
        }
        for (id, job) in traffic.jobs {
            try expect(
                examination.jobs[id]?.state == job.state,
                "job \(id) is not \(job.state)")
        }
        for number in books.users.indices {
            let held = traffic.held(of: UserID(number))
            try expect(
                examination.held[number].centikudos == held,
                "user \(number) has \(examination.held[number]) held, expected \(held)")
        }
        try expect(
            examination.vaultBytes == traffic.textBytes,
            "the vault holds \(examination.vaultBytes) bytes, expected \(traffic.textBytes)")
    }

    /// Takes over what cannot be told from outside: in which order things fell due at one instant.
    private mutating func adopt(_ examination: Examination) {
        traffic.sinceElder = examination.sinceElder
        areTurnsUncertain = true
        for id in traffic.requests.keys where examination.requests[id] == nil {
            traffic.remove(id)
        }
        for (id, real) in examination.requests {
            traffic.requests[id]?.slots = real.slots
            traffic.requests[id]?.expiresAt = real.expiresAt.milliseconds
            traffic.requests[id]?.failures = real.failures
            traffic.requests[id]?.failedWorkers = Set(real.failedWorkers)
            traffic.requests[id]?.isFaulted = real.isFaulted
        }
        for (id, real) in examination.jobs where traffic.jobs[id] != nil {
            traffic.jobs[id]?.state = real.state
            traffic.jobs[id]?.slot = real.slot
        }
        for name in traffic.presence.keys {
            let id = books.workers[name]?.id
            traffic.presence[name]?.jobs = id.flatMap { examination.running[$0] } ?? []
        }
    }
}
