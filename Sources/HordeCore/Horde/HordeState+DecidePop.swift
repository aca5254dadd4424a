extension HordeState {
    /// In order: the owner, the worker's name, its offer, maintenance.
    func decidePop(
        _ command: PopCommand, at now: Timestamp, reading vault: TextVault
    ) throws(HordeRejection) -> [HordeEvent] {
        let request = command.request
        let worker = try popping(command, at: now)
        if let message = worker.profile.maintenance {
            // In maintenance a worker serves its owner alone, and is told why there is no more.
            let own = selection(for: worker, of: worker.profile.owner, reading: vault)
            guard own != nil else { throw .workerInMaintenance(message: message) }
        }

        // Nothing below can fail.
        var events = checkInEvents(of: worker, reward: command.reward, at: now)
        let promotion = trustEvents(
            of: request.owner, following: events, as: command.reward.ofPromotion, at: now)
        events += promotion
        if worker.blockedWords != workers[worker.id]?.blockedWords
            || worker.priorityUsers != workers[worker.id]?.priorityUsers
            || worker.caller != workers[worker.id]?.caller
        {
            events.append(
                .fact(
                    .workerAsked(
                        worker.id, blockedWords: worker.blockedWords,
                        priorityUsers: worker.priorityUsers, caller: worker.caller)))
        }
        let selected = handsOutJobs ? selection(for: worker, reading: vault) : nil
        if let selected {
            events += assignment(of: selected, to: worker, as: command.jobs, at: now)
            let jobs = command.jobs.prefix(requests[selected.request]?.waiting ?? 0)
            events.append(
                .fact(
                    .popAnswered(
                        command.id, worker: worker.id, jobs: Array(jobs), skipped: [:])))
        } else if request.wait > .zero, waitingPops.count < policy.waitingPops {
            let pop = WaitingPop(
                id: command.id, worker: worker.id, owner: request.owner,
                models: worker.offer.models, priorityUsers: request.priorityUsers,
                jobs: command.jobs, arrival: sequence + 1, deadline: now + request.wait)
            events.append(.fact(.popWaiting(pop)))
            if !promotion.isEmpty { events.append(.fact(.popsReopened([pop.id]))) }
        } else {
            let skipped = skipped(for: worker, reading: vault)
            events.append(
                .fact(
                    .popAnswered(command.id, worker: worker.id, jobs: [], skipped: skipped)))
        }
        return events
    }

    /// The worker that pops, as it will be with this pop's offer.
    private func popping(
        _ command: PopCommand, at now: Timestamp
    ) throws(HordeRejection) -> Worker {
        let request = command.request
        let owner = try existing(request.owner)
        guard !owner.profile.roles.contains(.deleted) else { throw .deletedUser }
        guard !owner.profile.roles.contains(.flagged) else { throw .ownerFlagged }
        guard request.owner != .anonymous else { throw .anonymousForbidden }
        guard !request.offer.models.isEmpty else { throw .noModels }
        guard request.offer.models.count <= policy.modelsPerList else {
            throw .tooManyModels(limit: policy.modelsPerList)
        }
        guard request.offer.models.allSatisfy({ $0.mayBeServed(by: request.owner) }) else {
            throw .modelOfAnother
        }
        guard (1...policy.threadsPerWorker).contains(request.offer.threads) else {
            throw .invalidValue(field: "threads")
        }
        guard request.amount >= 1, command.jobs.count == request.amount else {
            throw .invalidValue(field: "amount")
        }
        guard waitingPops.pops[command.id] == nil else { throw .invalidValue(field: "id") }
        var worker: Worker
        if let known = workerNames[request.name].flatMap({ workers[$0] }) {
            worker = known
        } else {
            worker = try newWorker(command, owner: owner, at: now)
        }
        guard worker.profile.owner == request.owner else { throw .workerNameTaken }
        worker.profile.offer = request.offer
        worker.blockedWords = request.blockedWords
        worker.priorityUsers = request.priorityUsers
        worker.caller = request.caller
        return worker
    }

    private func newWorker(
        _ command: PopCommand, owner: User, at now: Timestamp
    ) throws(HordeRejection) -> Worker {
        let name = command.request.name
        guard !name.isEmpty, name.count <= policy.nameLimit, name.isPrintable else {
            throw .nameInvalid
        }
        guard workers[command.newWorker] == nil else { throw .invalidValue(field: "newWorker") }
        let count = ownedWorkers[command.request.owner]?.count ?? 0
        if modes.workersByInvitation, count >= owner.profile.workersInvited {
            throw .workersByInvitation
        }
        let limit = max(policy.workersPerUser, owner.profile.workersInvited)
        guard count < limit else { throw .tooManyWorkers(limit: limit) }
        let profile = WorkerProfile(
            id: command.newWorker, name: name, owner: command.request.owner, createdAt: now,
            offer: command.request.offer)
        return Worker(profile: profile, statistics: WorkerStatistics(lastCheckIn: now))
    }

    func decideWithdraw(_ id: PopID) -> [HordeEvent] {
        guard let pop = waitingPops.pops[id] else { return [] }
        return [.fact(.popAnswered(id, worker: pop.worker, jobs: [], skipped: [:]))]
    }

    /// The most that one job of a request can draw on its requester now.
    private func highestDraw(of request: GenerationRequest, on size: ModelSize) -> Kudos {
        let price = KudosPricing.price(
            of: TokenCount(request.terms.maximumLength), promptTokens: request.pricedPromptTokens,
            on: size, policy: policy)
        return request.hasPaidFee ? price : price + policy.requestFee
    }

    /// The events of handing the jobs of a selected request to a worker, as many as fit.
    func assignment(
        of selected: JobSelection, to worker: Worker, as jobs: [JobID], at now: Timestamp
    ) -> [HordeEvent] {
        guard let request = requests[selected.request] else { return [] }
        let slots = request.slots.indices.filter { request.slots[$0] == .waiting }
        let size = modelSize(of: selected.model)
        let isOwn = request.user == worker.profile.owner
        let limit = policy.jobLimit(
            tokens: request.terms.maximumLength + request.promptTokens.count,
            speed: worker.speed.milliTokensPerSecond)
        var events: [HordeEvent] = []
        for (slot, job) in zip(slots, jobs) {
            events.append(
                .fact(
                    .jobAssigned(
                        Job(
                            id: job, request: request.id, slot: slot, worker: worker.id,
                            owner: worker.profile.owner, model: selected.model, size: size,
                            hold: isOwn ? .zero : highestDraw(of: request, on: size),
                            assignedAt: now, deadline: now + limit,
                            isElderTurn: selected.isElderTurn), countsAsHandedOut: true)))
        }
        // A worker that asks for more than its threads has lost sight of its oldest jobs.
        let surplus = worker.jobs.count + events.count - max(worker.offer.threads, events.count)
        let displaced = worker.jobs.prefix(max(0, min(surplus, worker.jobs.count)))
        return events + displaced.map { .fact(.jobReturned($0, .displaced)) }
    }
}
