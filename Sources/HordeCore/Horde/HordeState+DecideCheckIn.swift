extension HordeState {
    /// The events of a worker's check-in: its profile if it is new or offers something else, its
    /// uptime, and the reward if one is due.
    ///
    /// - Parameter isDelivering: True when it checks in by handing a text in.
    func checkInEvents(
        of worker: Worker, reward id: LedgerEventID, at now: Timestamp, isDelivering: Bool = false
    ) -> [HordeEvent] {
        var worker = worker
        if isDelivering { worker.hasDelivered = true }
        var events: [HordeEvent] = []
        events.reserveCapacity(4)
        if workers[worker.id]?.profile != worker.profile {
            events.append(.durable(.workerSaved(worker.profile)))
        }
        let statistics = worker.statistics
        let earned = uptimeSinceLastCheckIn(of: worker, at: now)
        var accrued = earned.map { statistics.accruedMilliseconds + $0 } ?? 0
        let uptime = statistics.uptimeMilliseconds + (earned ?? 0)
        let interval = policy.uptimeInterval.milliseconds
        let rewards = accrued / interval
        accrued %= interval
        if rewards > 0 {
            let progress = WorkerProgress(
                worker: worker.id, lastCheckIn: now, uptimeMilliseconds: uptime,
                accruedMilliseconds: accrued, jobsFailed: statistics.jobsFailed)
            events.append(
                .durable(.uptimeRewarded(credit(worker, rewards, progress, id: id))))
        }
        events.append(
            .fact(
                .workerCheckedIn(
                    worker.id,
                    CheckIn(
                        time: now, uptimeMilliseconds: uptime, accruedMilliseconds: accrued))))
        return events
    }

    /// Milliseconds that count since the last check-in; nil when the silence was too long.
    ///
    /// The first check-in after a start of the horde counts nothing and loses nothing, and a
    /// worker within a running job's limit counts as checked in.
    private func uptimeSinceLastCheckIn(of worker: Worker, at now: Timestamp) -> Int64? {
        guard worker.presentSince != nil else { return worker.hasLeft ? nil : 0 }
        if worker.profile.isAway { return 0 }
        let last = worker.statistics.lastCheckIn
        guard now - heardUntil(worker) <= policy.staleAfter else { return nil }
        return max(0, (now - max(last, worker.countsFrom ?? last)).milliseconds)
    }

    /// Until when a worker counts as checked in: its last check-in, or the limit of its jobs.
    func heardUntil(_ worker: Worker) -> Timestamp {
        let last = worker.statistics.lastCheckIn
        return worker.jobs.reduce(max(last, worker.busyUntil ?? last)) { latest, job in
            max(latest, jobs[job]?.deadline ?? latest)
        }
    }

    private func credit(
        _ worker: Worker, _ rewards: Int64, _ progress: WorkerProgress, id: LedgerEventID
    ) -> UptimeCredit {
        let offered = worker.offer.models.map { modelSize(of: $0) }
        let size = offered.min() ?? policy.defaultModelSize
        let one = KudosPricing.uptimeReward(for: size, policy: policy)
        let reward = paysUptime(of: worker) ? Kudos(centikudos: one.centikudos * rewards) : .zero
        let owner = worker.profile.owner
        let goesToEscrow = policy.usesEscrow && !users[owner.number].isTrusted
        let event =
            reward > .zero
            ? LedgerEvent(
                id: id, time: progress.lastCheckIn,
                entries: [
                    LedgerEntry(
                        debit: .treasury, credit: goesToEscrow ? .escrow(owner) : .balance(owner),
                        amount: reward, code: .uptimeReward)
                ]) : nil
        return UptimeCredit(progress: progress, reward: reward, ledgerEvent: event)
    }
}
