extension HordeState {
    /// The request that a worker gets now: its owner's, then those of the users it lists, then by
    /// standing, or at every ``HordePolicy/elderShare``th job the one that has waited longest.
    ///
    /// An elder's turn that falls to the worker's owner or to a listed user is made up for with the
    /// next job.
    func selection(for worker: Worker, reading vault: TextVault) -> JobSelection? {
        if worker.profile.isPaused { return nil }
        let (lanes, limits) = (worker.lanes, limits(of: worker))
        for user in worker.favoured {
            let found = first(of: user, for: worker, in: lanes, within: limits, reading: vault)
            if let found { return found }
        }
        let isElderTurn = policy.elderShare > 0 && sinceElder + 1 >= policy.elderShare
        var walk = QueueWalk(
            queue, lanes: lanes, within: limits, order: isElderTurn ? .age : .standing)
        return first(of: &walk, for: worker, isElderTurn: isElderTurn, reading: vault)
    }

    /// The oldest request of one user that suits a worker.
    func selection(
        for worker: Worker, of user: UserID, reading vault: TextVault
    ) -> JobSelection? {
        first(
            of: user, for: worker, in: worker.lanes, within: limits(of: worker), reading: vault)
    }

    private func first(
        of user: UserID, for worker: Worker, in lanes: [LaneKey], within limits: Needs,
        reading vault: TextVault
    ) -> JobSelection? {
        guard queue.standing(of: user) != nil else { return nil }
        var walk = QueueWalk(queue, lanes: lanes, within: limits, user: user)
        return first(of: &walk, for: worker, isElderTurn: false, reading: vault)
    }

    /// What a worker can do now.
    private func limits(of worker: Worker) -> Needs {
        var limits = worker.limits
        var wishes: Wish = []
        if worker.offer.takesNSFW { wishes.insert(.nsfw) }
        if users[worker.profile.owner.number].isTrusted { wishes.insert(.trusted) }
        if !isSlow(worker) { wishes.insert(.fast) }
        if policy.validatedAgents.contains(worker.offer.agentName) { wishes.insert(.validated) }
        if !worker.offer.softPrompts.isEmpty { wishes.insert(.softPrompt) }
        limits.wishes = wishes.metCombinations
        limits.workers = WorkerPair([worker.id])
        return limits
    }

    private func first(
        of walk: inout QueueWalk, for worker: Worker, isElderTurn: Bool, reading vault: TextVault
    ) -> JobSelection? {
        while let entry = walk.next() {
            guard let slot = requests.slot(of: entry.request) else { continue }
            let model = requests.read(slot) { request -> String? in
                obstacle(request, for: worker, reading: vault) == nil
                    ? self.model(for: request.terms.models, on: worker) : nil
            }
            if let model {
                return JobSelection(
                    request: entry.request, model: model, isElderTurn: isElderTurn)
            }
        }
        return nil
    }

    /// The model that a worker runs for a request that suits it: the first of the worker's that
    /// the request names, or the worker's first.
    func model(for wanted: [String], on worker: Worker) -> String {
        let models = worker.offer.models
        let named = models.first { wanted.contains($0) }
        guard let model = named ?? models.first else {
            preconditionFailure("A worker offers a model.")
        }
        return model
    }

    /// Why the first requests of the queue were passed over for a worker, counted by reason.
    func skipped(for worker: Worker, reading vault: TextVault) -> [SkipReason: Int] {
        var counts: [SkipReason: Int] = [:]
        let trace = queue.trace(of: worker.offer.models)
        var walk = QueueWalk(queue, lanes: [.all], order: .standing)
        for _ in 0..<policy.examinedRequests {
            guard let entry = walk.next() else { break }
            let reason =
                queue.obstacle(entry, for: worker, with: trace)
                ?? requests.slot(of: entry.request).flatMap { slot in
                    requests.read(slot) { obstacle($0, for: worker, reading: vault) }
                }
            if let reason { counts[reason, default: 0] += 1 }
        }
        return counts
    }
}

extension RequestQueue {
    /// The first condition that keeps a request from a worker, as far as the queue knows; nil when
    /// one has to look closer.
    fileprivate func obstacle(
        _ entry: LineEntry, for worker: Worker, with trace: ModelTrace
    ) -> SkipReason? {
        if entry.models.misses(trace) { return .models }
        guard entry.models.isOfAny else { return nil }
        if Int(entry.needs.context) > worker.offer.maximumContextLength { return .contextLength }
        if Int(entry.needs.length) > worker.offer.maximumLength { return .length }
        return nil
    }
}
