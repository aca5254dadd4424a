import HordeCore

extension Auditor {
    mutating func note(
        _ request: PopRequest, _ number: Int, _ reply: SimulatedReply?
    ) throws(Discrepancy) {
        var offer = request.offer
        var seen: Set<String> = []
        offer.models = offer.models.filter { seen.insert($0).inserted }
        let known = books.workers[request.name]
        let refusals = refusals(of: request, offer, known: known)
        let mayFail = isFailing && reply?.rejection == .storageUnavailable
        let mayPass =
            known?.isInMaintenance == true
            && refusals.allSatisfy {
                if case .workerInMaintenance = $0 { true } else { false }
            }
        guard
            try isAccepted(
                reply, unless: refusals + (mayFail ? [.storageUnavailable] : []),
                orEven: mayPass)
        else { return }
        save(offer, of: request)
        checkIn(request.name, models: offer.models)
        promote(request.owner)
        traffic.presence[request.name]?.blockedWords = request.blockedWords
        traffic.presence[request.name]?.lastPop = request
        traffic.presence[request.name]?.priorityUsers = request.priorityUsers
        switch reply {
        case .jobs(let outcome) where !outcome.jobs.isEmpty:
            try expect(!isFailing, "jobs were handed out while the disk fails")
            try noteJobs(outcome, request, isChosen: true)
            try checkUnwanted(outcome, request.name)
        case .jobs(let outcome):
            try checkUnwanted(outcome, request.name)
            try expect(request.wait == .zero, "a pop that waits was answered with nothing")
            try expectNothing(for: request.name)
        default:
            waitingPops[number] = (request, now + request.wait.milliseconds)
            try expect(request.wait > .zero, "a pop that does not wait is not answered")
            try expectNothing(for: request.name)
        }
    }

    /// A worker is told which of its jobs nobody waits for any more.
    private mutating func checkUnwanted(
        _ outcome: PopOutcome, _ name: String
    ) throws(Discrepancy) {
        guard !isAmbiguous else { return }
        let unwanted = (traffic.presence[name]?.jobs ?? []).filter { id in
            traffic.jobs[id].flatMap { traffic.requests[$0.request] }?.isOver ?? true
        }
        try expect(
            outcome.unwanted == unwanted,
            "\(name) is told that \(outcome.unwanted) are unwanted, not \(unwanted)")
        if !unwanted.isEmpty { saw(.unwantedJob) }
    }

    /// Hears how many pops are answered at once.
    ///
    /// Of several, the order cannot be told.
    package mutating func noteWoken(count: Int) {
        if count > 1 { isAmbiguous = true }
    }

    /// Hears that a pop that had waited is answered.
    ///
    /// - Parameters:
    ///   - number: The number of the call.
    ///   - reply: The answer.
    ///   - isWithdrawn: True when its caller went away.
    ///   - isReopened: True when the pop was looked at again, false when a request was offered.
    package mutating func noteWoken(
        _ number: Int, _ reply: SimulatedReply, isWithdrawn: Bool, isReopened: Bool
    ) throws(Discrepancy) {
        guard let pop = waitingPops.removeValue(forKey: number) else {
            throw Discrepancy("pop \(number) is answered twice")
        }
        guard case .jobs(let outcome) = reply else {
            throw Discrepancy("a pop that was accepted is refused: \(reply)")
        }
        guard outcome.jobs.isEmpty else {
            woken.append((number, pop.request))
            try noteJobs(outcome, pop.request, isChosen: isReopened)
            return
        }
        let isRemoved = books.workers[pop.request.name] == nil
        let isOwnerGone = user(pop.request.owner)?.isGone == true
        try expect(
            pop.deadline <= now || isWithdrawn || isRemoved || isOwnerGone,
            "a pop waited too briefly")
    }

    private func refusals(
        of request: PopRequest, _ offer: WorkerOffer, known: Books.Worker?
    ) -> [HordeRejection] {
        var refusals: [HordeRejection] = []
        refusals += self.refusals(ofActing: request.owner)
        if request.owner == .anonymous { refusals.append(.anonymousForbidden) }
        if user(request.owner)?.roles.contains(.flagged) == true { refusals.append(.ownerFlagged) }
        if offer.models.isEmpty { refusals.append(.noModels) }
        if offer.threads < 1 { refusals.append(.invalidValue(field: "threads")) }
        if let known, known.owner != request.owner { refusals.append(.workerNameTaken) }
        if known == nil, books.modes.workersByInvitation { refusals.append(.workersByInvitation) }
        if let known, known.isInMaintenance {
            refusals.append(
                .workerInMaintenance(message: "This worker is in maintenance mode."))
        }
        return refusals
    }

    private mutating func save(_ offer: WorkerOffer, of request: PopRequest) {
        if books.workers[request.name] == nil {
            // Its identifier is learnt when the step is over.
            books.workers[request.name] = Books.Worker(
                id: WorkerID(bits: 0), owner: request.owner, offer: offer)
            traffic.presence[request.name] = Traffic.Presence(
                lastCheckIn: now, accrued: 0, uptime: 0)
        }
        books.workers[request.name]?.offer = offer
    }

    // MARK: Jobs

    private mutating func noteJobs(
        _ outcome: PopOutcome, _ pop: PopRequest, isChosen: Bool
    ) throws(Discrepancy) {
        let name = pop.name
        books.workers[name]?.id = outcome.worker
        guard let worker = books.workers[name] else { throw Discrepancy("a job for nobody") }
        let request = try requestServed(by: outcome, on: name)
        noteLives(of: outcome, request, for: worker)
        let isElderTurn = isChosen && isElderTurn(for: request, on: name)
        if isChosen { try checkOrder(of: request, for: name) }
        if !isAmbiguous {
            try expect(
                outcome.jobs.count == min(max(1, pop.amount), request.waiting),
                "\(outcome.jobs.count) jobs for a pop of \(pop.amount)")
        }
        let free = request.slots.indices.filter { request.slots[$0] == .waiting }
        let running = traffic.presence[name]?.jobs ?? []
        for (index, job) in outcome.jobs.enumerated() {
            try expect(
                traffic.jobs[job.job] == nil, "job \(job.job) was handed out twice")
            try checkLimit(of: job, request, name)
            let isOwn = request.user == worker.owner
            traffic.assign(
                Traffic.Job(
                    id: job.job, request: request.id,
                    slot: free.indices.contains(index) ? free[index] : 0, worker: name,
                    workerID: worker.id, owner: worker.owner, model: job.model,
                    millions: millions(job.model), maximumLength: request.terms.maximumLength,
                    hold: isOwn ? 0 : hold(of: request, millions: millions(job.model)),
                    assignedAt: now, deadline: now + job.limit.milliseconds), at: now,
                isElderTurn: isElderTurn)
        }
        // Whoever asks for more than its threads has lost sight of its oldest jobs.
        let surplus = running.count + outcome.jobs.count - worker.offer.threads
        for job in running.prefix(max(0, surplus)) {
            saw(.threads)
            noteEnd(of: job, as: .displaced)
        }
    }

    private func requestServed(
        by outcome: PopOutcome, on name: String
    ) throws(Discrepancy) -> Traffic.Request {
        // The prompt tells which request it is.
        let prompt = outcome.jobs[0].texts.prompt
        guard
            let request = traffic.requests.values.first(where: {
                $0.submission.texts.prompt == prompt
            })
        else { throw Discrepancy("a job of a request that is over or unknown") }
        try expect(
            isAmbiguous || request.waiting > 0, "a job of a request that does not wait")
        try expect(
            outcome.jobs.allSatisfy { $0.texts.prompt == prompt }, "jobs of several requests")
        try expect(
            matches(request, name) != false, "a job that does not suit the worker \(name)")
        let models = books.workers[name]?.offer.models ?? []
        let named = models.first { request.terms.models.contains($0) } ?? models.first
        try expect(
            outcome.jobs.allSatisfy { $0.model == named }, "a job on the wrong model")
        return request
    }
}
