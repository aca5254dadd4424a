extension HordeState {
    mutating func enqueue(_ request: GenerationRequest) {
        sequence += 1
        precondition(request.arrival == sequence, "Arrivals are numbered in order.")
        var request = request
        request.terms.models = modelNames.shared(request.terms.models)
        link(requests.insert(request), to: request.user)
        queue.insert(
            request.lineEntry, of: request.party, models: request.terms.models,
            workers: request.terms.namedWorkers,
            standing: ledger.standing(of: request.user))
        countOpen(request.open, of: request.party)
        schedule(request.expiresAt, .request(request.id))
        offer(request.id)
    }

    /// Changes a request and keeps the queue and the counts in step with it.
    ///
    /// - Returns: whose it is.
    @discardableResult
    mutating func updateRequest(
        _ id: RequestID, _ change: (inout GenerationRequest) -> Void
    ) -> Party {
        guard let slot = requests.slot(of: id) else {
            preconditionFailure("A request that changes is there.")
        }
        let (party, old, new, opened) = requests.update(slot) { request in
            let (entry, open) = (request.lineEntry, request.open)
            change(&request)
            return (request.party, entry, request.lineEntry, request.open - open)
        }
        if old.load.jobs != new.load.jobs {
            let terms = requests[slot: slot].terms
            let (models, workers) = (terms.models, terms.namedWorkers)
            switch (old.load.jobs, new.load.jobs) {
            case (0, _):
                queue.insert(
                    new, of: party, models: models, workers: workers,
                    standing: ledger.standing(of: party.user))
            case (_, 0): queue.remove(old, of: party, models: models, workers: workers)
            default: queue.setLoad(of: new, of: party, models: models, workers: workers)
            }
        }
        if opened != 0 { countOpen(opened, of: party) }
        return party
    }

    /// Closes what waits of a request; what runs may finish.
    mutating func close(_ id: RequestID, _ change: (inout GenerationRequest) -> Void) {
        updateRequest(id) { request in
            change(&request)
            for index in request.slots.indices where request.slots[index] == .waiting {
                request.slots[index] = .closed
            }
        }
        offers.removeAll { $0 == id }
    }

    mutating func removeRequest(_ id: RequestID) {
        close(id) { _ in }
        if let slot = requests.slot(of: id) { unlink(slot) }
        guard let request = requests.remove(id) else { return }
        precondition(request.running == 0, "What runs is taken back before a request is removed.")
        for job in request.jobs { jobs.remove(job) }
    }

    /// Puts a request before those who wait for work.
    mutating func offer(_ id: RequestID) {
        if waitingPops.count > 0, !offers.contains(id) { offers.append(id) }
    }

    private mutating func countOpen(_ change: Int, of party: Party) {
        users[party.user.number].openJobs += change
        guard party.isAnonymous else { return }
        let caller = party.caller
        let count = (callerJobs[caller]?.jobs ?? 0) + change
        callerJobs[caller] = count > 0 ? CallerLoad(id: caller, jobs: count) : nil
    }
}
