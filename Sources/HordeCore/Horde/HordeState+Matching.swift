extension HordeState {
    /// The first condition that keeps a request from a worker; nil when it suits.
    ///
    /// The conditions are those of ``SkipReason``, examined in its order.
    func obstacle(
        _ request: borrowing GenerationRequest, for worker: Worker, reading vault: TextVault
    ) -> SkipReason? {
        let terms = request.terms
        let offer = worker.offer
        if !terms.workers.isEmpty, terms.workers.contains(worker.id) == terms.excludesWorkers {
            return .worker
        }
        if !terms.models.isEmpty, !terms.models.contains(where: offer.models.contains) {
            return .models
        }
        if terms.maximumContextLength > offer.maximumContextLength { return .contextLength }
        if terms.maximumLength > offer.maximumLength { return .length }
        if let prompt = terms.softPrompt, !offer.softPrompts.contains(prompt) {
            return .softPrompt
        }
        if terms.isMarkedNSFW, !offer.takesNSFW { return .nsfw }
        if !worker.blockedWords.isEmpty, let prompt = vault[request.id]?.prompt.lowercased(),
            worker.blockedWords.contains(where: { prompt.contains($0) })
        {
            return .blockedWords
        }
        return personalObstacle(request, for: worker, reading: vault)
    }

    /// True when a worker was measured and generates too little in a second.
    func isSlow(_ worker: Worker) -> Bool {
        worker.speed.milliTokensPerSecond.map { $0 < policy.slowSpeed } ?? false
    }

    /// The conditions that concern who and how the worker is.
    private func personalObstacle(
        _ request: borrowing GenerationRequest, for worker: Worker, reading vault: TextVault
    ) -> SkipReason? {
        let terms = request.terms
        let isOwn = request.user == worker.profile.owner
        if terms.trustedWorkersOnly, !users[worker.profile.owner.number].isTrusted {
            return .untrusted
        }
        if !terms.allowsSlowWorkers, isSlow(worker) { return .slow }
        if terms.validatedAgentsOnly, !policy.validatedAgents.contains(worker.offer.agentName) {
            return .agent
        }
        if worker.profile.isPaused || (worker.profile.maintenance != nil && !isOwn) {
            return .maintenance
        }
        if request.failedWorkers.contains(worker.id),
            hasAnotherServer(request, than: worker, reading: vault)
        {
            return .failedBefore
        }
        return nil
    }

    /// True when a worker that is here and has not failed the request could serve it.
    private func hasAnotherServer(
        _ request: borrowing GenerationRequest, than worker: Worker, reading vault: TextVault
    ) -> Bool {
        for id in presence.offering(request.terms.models) where id != worker.id {
            guard !request.failedWorkers.contains(id), let other = workers[id] else { continue }
            if obstacle(request, for: other, reading: vault) == nil { return true }
        }
        return false
    }
}
