import HordeCore

extension Auditor {
    /// Whether a request suits a worker; nil when that depends on what the auditor does not know.
    func matches(_ request: Traffic.Request, _ name: String) -> Bool? {
        guard let worker = books.workers[name] else { return false }
        let terms = request.terms
        let offer = worker.offer
        let isListed = terms.workers.contains(worker.id)
        if !terms.workers.isEmpty, isListed == terms.excludesWorkers { return false }
        if !terms.models.isEmpty, Set(terms.models).isDisjoint(with: offer.models) { return false }
        if terms.maximumContextLength > offer.maximumContextLength { return false }
        if terms.maximumLength > offer.maximumLength { return false }
        if let prompt = terms.softPrompt, !offer.softPrompts.contains(prompt) { return false }
        if terms.isMarkedNSFW, !offer.takesNSFW { return false }
        let words = traffic.presence[name]?.blockedWords ?? []
        let prompt = request.submission.texts.prompt
        if words.contains(where: { prompt.contains($0) }) { return false }
        if terms.trustedWorkersOnly {
            if user(worker.owner)?.isTrusted != true { return false }
            // What is asked for in the act that brings trust is still a stranger's.
            if promoted.contains(worker.owner) { return nil }
        }
        if terms.validatedAgentsOnly, !offer.agent.hasPrefix("TabbyAPI:") { return false }
        if worker.isPaused { return false }
        if worker.isInMaintenance, request.user != worker.owner { return false }
        if !terms.allowsSlowWorkers, traffic.presence[name]?.isSlow == true { return false }
        if request.failedWorkers.contains(worker.id) { return nil }
        return true
    }

    /// A worker that was given nothing must have nothing that waits for it.
    func expectNothing(for name: String) throws(Discrepancy) {
        guard !isFailing, !isAmbiguous else { return }
        let missed = traffic.queue.first { matches($0, name) == true }
        try expect(
            missed == nil, "request \(missed?.id.description ?? "") was withheld from \(name)")
    }

}
