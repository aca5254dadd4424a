extension HordeState {
    /// The next thing that follows from what has just happened: a waiting worker that gets a
    /// request; nil when everything has settled.
    func decideFollowUp(at now: Timestamp, reading vault: TextVault) -> [HordeEvent]? {
        if let id = reopened.last { return reconsider(id, at: now, reading: vault) }
        guard let id = offers.first else { return nil }
        guard handsOutJobs, let request = requests[id], request.waiting > 0,
            let pop = waitingPop(for: request, reading: vault), let worker = workers[pop.worker]
        else { return [.fact(.requestOffered(id))] }
        let selected = JobSelection(
            request: id, model: model(for: request.terms.models, on: worker), isElderTurn: false)
        return answer(pop, with: selected, waiting: request.waiting, worker, at: now)
    }

    /// The waiting pop that a request wakes: of the user's own worker, then of one that lists the
    /// user, then the one that has waited longest.
    ///
    /// A pop stands for the models that it offered, also when its worker offers others since.
    private func waitingPop(
        for request: GenerationRequest, reading vault: TextVault
    ) -> WaitingPop? {
        for lists in waitingPops.groups(for: request.terms, of: request.user) {
            var search = PopSearch(lists, for: request.terms.needs)
            while let id = search.next() {
                guard let pop = waitingPops.pops[id], let worker = workers[pop.worker],
                    pop.models.contains(model(for: request.terms.models, on: worker))
                else { continue }
                if obstacle(request, for: worker, reading: vault) == nil { return pop }
            }
        }
        return nil
    }

    private func reconsider(
        _ id: PopID, at now: Timestamp, reading vault: TextVault
    ) -> [HordeEvent] {
        let done: HordeEvent = .fact(.popReconsidered(id))
        guard let pop = waitingPops.pops[id], let worker = workers[pop.worker], handsOutJobs,
            let selected = selection(for: worker, reading: vault),
            let waiting = requests[selected.request]?.waiting
        else { return [done] }
        return [done] + answer(pop, with: selected, waiting: waiting, worker, at: now)
    }

    private func answer(
        _ pop: WaitingPop, with selected: JobSelection, waiting: Int, _ worker: Worker,
        at now: Timestamp
    ) -> [HordeEvent] {
        assignment(of: selected, to: worker, as: pop.jobs, at: now) + [
            .fact(
                .popAnswered(
                    pop.id, worker: worker.id, jobs: Array(pop.jobs.prefix(waiting)),
                    skipped: [:]))
        ]
    }
}
