extension HordeState {
    /// Changes a worker if it is still there.
    mutating func updateWorker(_ id: WorkerID, _ change: (inout Worker) -> Void) {
        guard let slot = workers.slot(of: id) else { return }
        workers.update(slot, change)
    }

    mutating func save(_ profile: WorkerProfile) {
        sizes.remember(profile.offer.models, policy: policy)
        let old = workers[profile.id]
        teams.move(
            profile.id, from: old?.profile.membership?.team, to: profile.membership?.team)
        guard let old else {
            workers[profile.id] = Worker(
                profile: profile,
                statistics: WorkerStatistics(lastCheckIn: profile.createdAt))
            workerNames[profile.name] = profile.id
            ownedWorkers[profile.owner, default: []].append(profile.id)
            return
        }
        if old.profile.name != profile.name {
            workerNames[old.profile.name] = nil
            workerNames[profile.name] = profile.id
        }
        if old.presentSince != nil, old.offer.models != profile.offer.models {
            presence.remove(profile.id, models: old.offer.models, caller: old.caller)
            presence.add(profile.id, models: profile.offer.models, caller: old.caller)
        }
        updateWorker(profile.id) {
            // Whoever looked and lifted a pause has dealt with those who complained.
            if $0.profile.isPaused, !profile.isPaused { $0.reporters = [] }
            $0.profile = profile
        }
        if let worker = workers[profile.id] { waitingPops.note(worker) }
        if old.presentSince != nil { recount(profile.id) }
    }

    mutating func removeWorker(_ id: WorkerID) {
        guard let worker = workers.remove(id) else { return }
        precondition(worker.jobs.isEmpty, "A worker with running jobs is not removed.")
        workerNames[worker.profile.name] = nil
        ownedWorkers[worker.profile.owner]?.removeAll { $0 == id }
        if ownedWorkers[worker.profile.owner]?.isEmpty == true {
            ownedWorkers[worker.profile.owner] = nil
        }
        presence.remove(id, models: worker.offer.models, caller: worker.caller)
        capacities.forget(id)
        teams.move(id, from: worker.profile.membership?.team, to: nil)
        unwritten.removeAll { $0 == id }
    }

    /// Counts what a worker that is here can do now.
    private mutating func recount(_ id: WorkerID) {
        guard let worker = workers[id] else { return }
        capacities.count(worker, assuming: policy.assumedSpeed)
    }

    mutating func note(_ checkIn: CheckIn, of id: WorkerID) {
        var isNew = false
        updateWorker(id) {
            $0.statistics.lastCheckIn = checkIn.time
            $0.statistics.uptimeMilliseconds = checkIn.uptimeMilliseconds
            $0.statistics.accruedMilliseconds = checkIn.accruedMilliseconds
            isNew = $0.presentSince == nil
            if isNew { $0.presentSince = checkIn.time }
            $0.hasLeft = false
        }
        if isNew, let worker = workers[id] {
            presence.add(id, models: worker.offer.models, caller: worker.caller)
            recount(id)
            schedule(checkIn.time + policy.staleAfter + .milliseconds(1), .worker(id))
        }
        markUnwritten(id, at: checkIn.time)
    }

    /// Takes over absolute values, whether they come from a check-in or from a journal.
    mutating func note(_ progress: WorkerProgress) {
        updateWorker(progress.worker) {
            $0.statistics.lastCheckIn = progress.lastCheckIn
            $0.statistics.uptimeMilliseconds = progress.uptimeMilliseconds
            $0.statistics.accruedMilliseconds = progress.accruedMilliseconds
            $0.statistics.jobsFailed = progress.jobsFailed
        }
    }

    /// Notes that there is something to write down, soon and together with others.
    mutating func markUnwritten(_ id: WorkerID, at time: Timestamp) {
        guard workers[id]?.isUnwritten == false else { return }
        if unwritten.isEmpty { schedule(time + policy.progressInterval, .progress) }
        updateWorker(id) { $0.isUnwritten = true }
        unwritten.append(id)
    }
}
