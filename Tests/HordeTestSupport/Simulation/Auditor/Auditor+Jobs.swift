import HordeCore

extension Auditor {
    mutating func note(
        _ delivery: JobDelivery, _ number: Int, _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        guard let job = traffic.jobs[delivery.job],
            let request = traffic.requests[job.request]
        else {
            _ = try isAccepted(reply, unless: [.unknownJob])
            return
        }
        let bytes = kept(of: delivery.text, atMost: 16 * job.maximumLength + 256)
        let tokens = Prices.tokens(bytes: bytes, atMost: job.maximumLength)
        // Whoever is gone or under suspicion earns nothing.
        let isPaid = user(job.owner)?.isBarred == false
        let price =
            isPaid
            ? Prices.text(tokens: tokens, of: request, millions: job.millions, policy: policy) : 0
        let refusals = refusals(of: job, request, by: delivery.owner)
        guard
            try isAccepted(durable: call, number, reply, unless: refusals, amount: price)
        else {
            if case .delivered = job.state { saw(.lateAndDuplicateSubmits) }
            return
        }
        noteLives(of: delivery, job)
        if job.millions != millions(job.model) { saw(.changedSize) }
        if bytes < delivery.text.utf8.count { saw(.overlongText) }
        count(tokens, from: request.user, to: job.owner)
        credit(price, from: request.user, to: job.owner)
        pay(price, for: job, of: request)
        books.workers[job.worker]?.textsDelivered += 1
        // The check-in comes while the job still counts.
        checkIn(job.worker, models: books.workers[job.worker]?.offer.models ?? [])
        promote(job.owner)
        traffic.deliver(job.id, bytes: bytes, reward: price, at: now)
    }

    /// The bytes of a text that are kept: whole characters, up to the limit.
    private func kept(of text: String, atMost limit: Int) -> Int {
        guard text.utf8.count > limit else { return text.utf8.count }
        var bytes = 0
        for character in text {
            let more = character.utf8.count
            if bytes + more > limit { break }
            bytes += more
        }
        return bytes
    }

    private mutating func count(_ tokens: Int, from payer: UserID, to owner: UserID) {
        books.users[payer.number].textsUsed += 1
        books.users[payer.number].tokensUsed += tokens
        books.users[owner.number].textsContributed += 1
        books.users[owner.number].tokensContributed += tokens
    }

    private func refusals(
        of job: Traffic.Job, _ request: Traffic.Request, by owner: UserID
    ) -> [HordeRejection] {
        if job.owner != owner { return [.notWorkerOwner] }
        let isWorkerGone = books.workers[job.worker]?.id != job.workerID
        switch job.state {
        case .running: return []
        case .delivered: return [.alreadyDelivered(reward: Kudos(centikudos: job.reward))]
        case .abandoned, .faulted: return [.jobAbandoned]
        case .displaced where isWorkerGone: return [.jobAbandoned]
        case .displaced:
            switch request.slots[job.slot] {
            case .waiting, .running: return []
            case .delivered, .closed: return [.jobAbandoned]
            }
        }
    }

    func refusals(ofFailing id: JobID, by owner: UserID) -> [HordeRejection] {
        guard let job = traffic.jobs[id] else { return [.unknownJob] }
        if job.owner != owner { return [.notWorkerOwner] }
        switch job.state {
        case .running: return []
        case .delivered: return [.alreadyDelivered(reward: Kudos(centikudos: job.reward))]
        case .abandoned, .faulted, .displaced: return [.jobAbandoned]
        }
    }

    // MARK: Workers

    mutating func note(
        _ changes: WorkerChanges, of id: WorkerID, by actor: UserID, _ number: Int,
        _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        guard let name = workerName(id), let worker = books.workers[name] else {
            _ = try isAccepted(reply, unless: [.unknownWorker])
            return
        }
        let isModerator = !(user(actor)?.roles ?? []).isDisjoint(with: [.moderator, .administrator])
        var refusals: [HordeRejection] = []
        refusals += self.refusals(ofActing: actor)
        if actor == .anonymous { refusals.append(.anonymousForbidden) }
        if changes.isPaused != nil, !isModerator { refusals.append(.notModerator) }
        if worker.owner != actor, !isModerator { refusals.append(.notWorkerOwner) }
        let isSame =
            (changes.isInMaintenance ?? worker.isInMaintenance) == worker.isInMaintenance
            && (changes.isPaused ?? worker.isPaused) == worker.isPaused
        if refusals.isEmpty, isSame {
            guard try isAccepted(reply, unless: []) else { return }
            if reply == nil {
                pending[number] = Pending(call: call, batch: committedBatch, amount: nil)
            }
            return
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        if let isOn = changes.isInMaintenance { books.workers[name]?.isInMaintenance = isOn }
        if let isPaused = changes.isPaused { books.workers[name]?.isPaused = isPaused }
        let rested = worker.isInMaintenance || worker.isPaused
        if rested, let changed = books.workers[name], !changed.isInMaintenance, !changed.isPaused {
            traffic.presence[name]?.countsFrom = now
        }
    }

    mutating func noteRemoval(
        of id: WorkerID, by actor: UserID, _ number: Int, _ reply: SimulatedReply?,
        _ call: SimulatedCall
    ) throws(Discrepancy) {
        guard let name = workerName(id), let worker = books.workers[name] else {
            _ = try isAccepted(reply, unless: [.unknownWorker])
            return
        }
        let isModerator = !(user(actor)?.roles ?? []).isDisjoint(with: [.moderator, .administrator])
        var refusals: [HordeRejection] = []
        refusals += self.refusals(ofActing: actor)
        if actor == .anonymous { refusals.append(.anonymousForbidden) }
        if worker.owner != actor, !isModerator { refusals.append(.notModerator) }
        if traffic.presence[name]?.jobs.isEmpty == false { refusals.append(.workerBusy) }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        books.workers[name] = nil
        traffic.presence[name] = nil
    }
}
