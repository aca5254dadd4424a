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
        let roles = user(worker.owner)?.roles ?? []
        let isTrusted = !roles.isDisjoint(with: [.trusted, .moderator, .administrator])
        if terms.trustedWorkersOnly, !isTrusted { return false }
        if terms.validatedAgentsOnly, !offer.agent.hasPrefix("TabbyAPI:") { return false }
        if worker.isPaused { return false }
        if worker.isInMaintenance, request.user != worker.owner { return false }
        if !terms.allowsSlowWorkers, traffic.presence[name]?.isMeasured == true { return nil }
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

    /// The request that a pop was given must come first, by the auditor's own sorting.
    func checkOrder(
        of served: Traffic.Request, for name: String, amount: Int
    ) throws(Discrepancy) {
        guard !isAmbiguous, let owner = books.workers[name]?.owner else { return }
        let others = traffic.queue.filter { $0.id != served.id && matches($0, name) == true }
        let first = [owner] + (traffic.presence[name]?.priorityUsers ?? [])
        let place = first.firstIndex(of: served.user) ?? first.count
        for other in others {
            let otherPlace = first.firstIndex(of: other.user) ?? first.count
            try expect(
                place <= otherPlace,
                "user \(other.user) comes first on \(name), but \(served.user) was served")
            if served.user == other.user, served.submission.caller == other.submission.caller {
                try expect(
                    served.arrival < other.arrival, "user \(served.user) was served out of order")
            }
        }
        guard place == first.count, !mayBeElderTurn(amount) else { return }
        let standing = standing(of: served.user)
        for other in others where !first.contains(other.user) {
            let otherStanding = self.standing(of: other.user)
            let isTie = standing == otherStanding
            let isBehind =
                isTie
                ? served.user != .anonymous
                    && (other.user == .anonymous || served.arrival < other.arrival)
                    || served.user == .anonymous && other.user == .anonymous
                : standing > otherStanding
            try expect(
                isBehind,
                "user \(served.user) with \(standing) was served before \(other.user) with "
                    + "\(otherStanding)")
        }
    }

    /// Whether the next jobs may be those that go to whoever has waited longest.
    private func mayBeElderTurn(_ amount: Int) -> Bool {
        let share = policy.elderShare
        return traffic.handedOut / share != (traffic.handedOut + max(1, amount)) / share
    }
}
