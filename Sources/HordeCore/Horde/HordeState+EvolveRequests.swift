extension HordeState {
    mutating func enqueue(_ request: GenerationRequest) {
        sequence += 1
        precondition(request.arrival == sequence, "Arrivals are numbered in order.")
        link(requests.insert(request), to: request.user)
        queue.insert(
            request.lineEntry, of: request.party, models: request.terms.models,
            workers: request.terms.namedWorkers,
            standing: ledger.standing(of: request.user))
        countOpen(request.open, of: request)
        schedule(request.expiresAt, .request(request.id))
        offer(request.id)
    }

    /// Changes a request and keeps the queue and the counts in step with it.
    mutating func updateRequest(_ id: RequestID, _ change: (inout GenerationRequest) -> Void) {
        guard let slot = requests.slot(of: id) else {
            preconditionFailure("A request that changes is there.")
        }
        let (oldEntry, oldOpen) = requests.update(slot) { request in
            let before = (request.lineEntry, request.open)
            change(&request)
            return before
        }
        let request = requests[slot: slot]
        let (models, workers) = (request.terms.models, request.terms.namedWorkers)
        switch (oldEntry.load.jobs, request.waiting) {
        case (let old, let new) where old == new: break
        case (0, _):
            queue.insert(
                request.lineEntry, of: request.party, models: models, workers: workers,
                standing: ledger.standing(of: request.user))
        case (_, 0):
            queue.remove(oldEntry, of: request.party, models: models, workers: workers)
        default:
            queue.setLoad(
                of: request.lineEntry, of: request.party, models: models, workers: workers)
        }
        if request.open != oldOpen { countOpen(request.open - oldOpen, of: request) }
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

    private mutating func countOpen(_ change: Int, of request: GenerationRequest) {
        users[request.user.number].openJobs += change
        guard request.user == .anonymous else { return }
        let caller = request.party.caller
        let count = (callerJobs[caller]?.jobs ?? 0) + change
        callerJobs[caller] = count > 0 ? CallerLoad(id: caller, jobs: count) : nil
    }
}
