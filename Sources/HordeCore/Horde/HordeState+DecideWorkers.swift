extension HordeState {
    /// In order: the worker, who acts, each change; all of them or none.
    func decideChangeWorker(
        _ id: WorkerID, _ changes: WorkerChanges, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let worker = workers[id] else { throw .unknownWorker }
        guard actor != .anonymous else { throw .anonymousForbidden }
        let actor = try acting(actor)
        guard !changes.isEmpty else { throw .nothingToChange }
        if changes.isPaused != nil, !actor.isModerator { throw .notModerator }
        guard worker.profile.owner == actor.profile.id || actor.isModerator else {
            throw .notWorkerOwner
        }
        var profile = worker.profile
        if let info = changes.info {
            guard info.count <= 1000 else { throw .invalidValue(field: "info") }
            profile.info = info
        }
        if let name = changes.name, name != profile.name {
            guard name.count <= policy.nameLimit, name.isPrintable else { throw .nameInvalid }
            guard workerNames[name] == nil else { throw .workerNameTaken }
            profile.name = name
        }
        if let message = changes.maintenanceMessage, message.count > 1000 {
            throw .invalidValue(field: "maintenanceMessage")
        }
        if let isOn = changes.isInMaintenance {
            let message = changes.maintenanceMessage ?? profile.maintenance
            profile.maintenance =
                isOn ? message ?? "This worker is in maintenance mode." : nil
        }
        if let isPaused = changes.isPaused { profile.isPaused = isPaused }
        var parting: [HordeEvent] = []
        if let team = changes.team {
            parting = try changeTeam(of: worker, in: &profile, to: team)
        }
        guard profile != worker.profile else { return [] }
        var events: [HordeEvent] = parting + [.durable(.workerSaved(profile))]
        if worker.profile.isAway, !profile.isAway {
            events.append(.fact(.workerReturned(id, at: now)))
        }
        return events + [.fact(.popsReopened(waitingPops.pops(of: id)))]
    }

    func decideDeleteWorker(
        _ id: WorkerID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let worker = workers[id] else { throw .unknownWorker }
        guard actor != .anonymous else { throw .anonymousForbidden }
        let actor = try acting(actor)
        guard worker.profile.owner == actor.profile.id || actor.isModerator else {
            throw .notModerator
        }
        guard worker.jobs.isEmpty else { throw .workerBusy }
        return removal(of: [worker])
    }

    /// Removes workers with their messages; teams keep what they did.
    func removal(of workers: [Worker]) -> [HordeEvent] {
        var events: [HordeEvent] = []
        for id in workers.map(\.id) {
            events += waitingPops.pops(of: id).map {
                .fact(.popAnswered($0, worker: id, jobs: [], skipped: [:]))
            }
            events += messageBook.own(of: id).map { .durable(.messageDeleted($0)) }
        }
        return events + parting(of: workers) + workers.map { .durable(.workerDeleted($0.id)) }
    }
}
