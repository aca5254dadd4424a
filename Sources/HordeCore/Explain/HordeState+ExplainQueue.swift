extension HordeState {
    /// Why a request stands where it does.
    func explainQueue(
        _ request: GenerationRequest, at now: Timestamp, reading vault: TextVault
    ) -> QueueExplanation {
        let outlook = outlook(of: request, at: now, within: .explanation, reading: vault)
        return QueueExplanation(
            request: request.id, user: users[request.user.number].profile.alias,
            submittedAt: request.submittedAt, waitingJobs: request.waiting,
            runningJobs: request.running, failures: request.failures,
            standing: standing(of: request, at: now),
            position: request.waiting > 0 ? outlook.ahead.load.jobs + 1 : 0,
            tokensAhead: outlook.ahead.load.tokens, isExact: outlook.ahead.isExact,
            servers: outlook.servers.workers.count, askedWorkers: outlook.servers.examined,
            isPossible: !request.isFaulted && outlook.isPossible,
            waitSeconds: request.isDone ? 0 : outlook.waitSeconds,
            elder: elder(of: request, for: outlook.servers, reading: vault))
    }

    private func standing(
        of request: GenerationRequest, at now: Timestamp
    ) -> StandingExplanation {
        let account = ledger.balance(of: request.user)
        let rank = queue.standing(of: request.party).rank(
            of: request.lineEntry, party: request.party)
        return StandingExplanation(
            balance: account.balance, held: account.held, ageing: policy.ageing,
            aged: policy.ageing.scaled(
                by: max(0, (now - request.submittedAt).milliseconds), over: 1000),
            isAnonymous: request.party.isAnonymous,
            turn: request.party.isAnonymous && policy.ageing == .zero ? rank.turn : nil,
            arrival: request.arrival)
    }

    private func elder(
        of request: GenerationRequest, for servers: Servers, reading vault: TextVault
    ) -> ElderExplanation? {
        guard policy.elderShare > 0, request.waiting > 0 else { return nil }
        var count = AheadCount(request: request.id, bounds: .explanation)
        var place = 1
        var walk = QueueWalk(
            queue, lanes: servers.lanes, within: servers.limits,
            order: .age)
        while !count.isOver, let id = walk.next()?.request {
            guard count.begins(id), let other = requests[id] else { continue }
            let suits = servers.workers.contains { worker in
                count.pairs += 1
                return obstacle(other, for: worker, reading: vault) == nil
            }
            if suits { place += 1 }
        }
        return ElderExplanation(
            share: policy.elderShare, jobsBefore: max(0, policy.elderShare - 1 - sinceElder),
            place: place, isExact: count.isComplete && servers.isComplete)
    }
}
