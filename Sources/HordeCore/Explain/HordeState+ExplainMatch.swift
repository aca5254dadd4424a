extension HordeState {
    /// Why a request suits a worker or does not, and when the worker would get it.
    func explain(
        _ request: GenerationRequest, for worker: Worker, reading vault: TextVault
    ) -> MatchExplanation {
        let conditions = conditions(of: request, for: worker, reading: vault)
        let suits = conditions.allSatisfy { $0.fault == nil }
        return MatchExplanation(
            request: request.id, worker: worker.id, workerName: worker.profile.name,
            isHere: worker.presentSince != nil, waitingJobs: request.waiting,
            conditions: conditions,
            turn: suits && request.waiting > 0
                ? turn(of: request, on: worker, reading: vault) : nil)
    }

    private func turn(
        of request: GenerationRequest, on worker: Worker, reading vault: TextVault
    ) -> TurnExplanation {
        var servers = Servers()
        servers.workers = [worker]
        let ahead = ahead(of: request, for: servers, within: .explanation, reading: vault)
        let place = worker.favoured.firstIndex(of: request.user)
        return TurnExplanation(
            rule: place.map { $0 == 0 ? .owner : .listed(place: $0) } ?? .standing,
            jobsAhead: ahead.load.jobs, tokensAhead: ahead.load.tokens, isExact: ahead.isExact,
            isElderTurnDue: policy.elderShare > 0 && sinceElder + 1 >= policy.elderShare,
            isNext: selection(for: worker, reading: vault)?.request == request.id)
    }
}
