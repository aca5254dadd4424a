extension HordeState {
    /// Lets a fact have happened.
    ///
    /// Total: facts come from ``decide(_:at:reading:)`` and fit the state that they were decided
    /// on.
    ///
    /// - Precondition: the fact fits; what is impossible traps.
    public mutating func evolve(_ event: HordeEvent) {
        switch event {
        case .durable(let event): evolve(durable: event)
        case .volatile(let event):
            evolve(volatile: event.fact)
            noteKeyUse(after: event.fact)
        }
    }

    private mutating func evolve(durable event: DurableEvent) {
        switch event {
        case .userSaved(let profile): save(profile)
        case .workerSaved(let profile): save(profile)
        case .workerDeleted(let id): removeWorker(id)
        case .workerReported(let id, let reason):
            updateWorker(id) { $0.statistics.reports[reason, default: 0] += 1 }
        case .jobSettled(let settlement):
            settle(settlement)
            charge(settlement)
        case .uptimeRewarded(let credit):
            note(credit.progress)
            updateWorker(credit.progress.worker) {
                $0.statistics.kudosUptime += credit.reward
                $0.hasDelivered = false
                $0.cameBackEmpty = false
            }
            if let event = credit.ledgerEvent { post(event) }
        case .workersProgressed(let progress):
            for step in progress {
                note(step)
                updateWorker(step.worker) { $0.isUnwritten = false }
            }
            // They are written down in order.
            unwritten.removeFirst(unwritten.prefix { workers[$0]?.isUnwritten == false }.count)
        case .kudosTransferred(let record):
            post(record.ledgerEvent)
            let wasEmpty = transfers.oldest == nil
            transfers.note(record)
            if wasEmpty, let oldest = transfers.oldest {
                schedule(oldest + policy.idempotencyMemory, .idempotencyKeys)
            }
        case .kudosMoved(let event):
            post(event)
            if let undone = event.reverses { reversals[undone] = event.id }
        case .modesChanged(let modes): self.modes = modes
        case .invitationSaved(let invitation):
            invitations[invitation.id] = invitation
            invitationCodes[invitation.code] = invitation.id
        case .filterSaved(let filter): library.filters[filter.id] = filter
        case .filterDeleted(let id): library.filters[id] = nil
        case .modelConfirmed(let confirmation): sizes.confirm(confirmation)
        case .modelWithdrawn(let model): sizes.withdraw(model)
        case .styleSaved(let style): library.styles[style.id] = style
        case .styleDeleted(let id): library.styles[id] = nil
        case .collectionSaved(let collection): library.collections[collection.id] = collection
        case .collectionDeleted(let id): library.collections[id] = nil
        case .styleUsed(let choice): note(choice)
        case .teamSaved(let team): teams.save(team)
        case .teamDeleted(let id): teams.remove(id)
        case .messageSaved(let message): keep(message)
        case .messageDeleted(let id): messageBook.remove(id)
        case .sharedKeySaved(let key): sharedKeys.save(key)
        case .sharedKeyDeleted(let id): sharedKeys.remove(id)
        case .idempotencyKeysForgotten(let time): transfers.forget(before: time)
        }
    }

    private mutating func evolve(volatile fact: VolatileFact) {
        switch fact {
        case .requestQueued(let request): enqueue(request)
        case .sharedKeyUsed(let id, let use): sharedKeys.note(use, of: id)
        case .requestTouched(let id, let time): updateRequest(id) { $0.expiresAt = time }
        case .requestCancelled(let id): close(id) { $0.isCancelled = true }
        case .requestFaulted(let id): close(id) { $0.isFaulted = true }
        case .requestRemoved(let id, _): removeRequest(id)
        case .jobAssigned(let job, let counts): assign(job, counts: counts)
        case .jobReturned(let id, let state): takeBack(id, as: state)
        case .jobDelivered(let id, let record, let time): deliver(id, record, at: time)
        case .jobReported(let id, let party): noteReport(on: id, by: party)
        case .workerCheckedIn(let id, let checkIn): note(checkIn, of: id)
        case .workerAsked(let id, let words, let users, let caller):
            if let worker = workers[id], worker.presentSince != nil {
                presence.move(id, from: worker.caller, to: caller)
            }
            updateWorker(id) {
                $0.blockedWords = words
                $0.priorityUsers = users
                $0.caller = caller
            }
        case .workerOverran(let id): updateWorker(id) { $0.overruns += 1 }
        case .popWaiting(let pop):
            sequence += 1
            waitingPops.insert(pop, of: workers[pop.worker])
            schedule(pop.deadline, .pop(pop.id))
        case .popAnswered(let id, _, _, _):
            if waitingPops.pops[id] != nil { waitingPops.remove(id) }
        case .requestOffered(let id): offers.removeAll { $0 == id }
        case .popReconsidered(let id):
            guard reopened.popLast() == id else {
                preconditionFailure("Pops are looked at again in order.")
            }
        case .popsReopened(let ids):
            let new = ids.filter { !reopened.contains($0) }
            reopened.insert(contentsOf: new.reversed(), at: 0)
        case .deadlineTaken(let next):
            guard let taken = deadlines.popMin() else {
                preconditionFailure("Only a deadline that is there is dealt with.")
            }
            if let next { schedule(next, taken.subject) }
        case .workerLeft(let id):
            let left = workers[id]
            presence.remove(id, models: left?.offer.models ?? [], caller: left?.caller)
            capacities.forget(id)
            updateWorker(id) {
                $0.presentSince = nil
                $0.hasLeft = true
            }
        case .workerReturned(let id, let time): updateWorker(id) { $0.countsFrom = time }
        case .handingOutChanged(let hands): handsOutJobs = hands
        case .catalogueChanged(let catalogue): sizes.catalogue = catalogue
        }
    }
}
