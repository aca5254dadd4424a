extension HordeState {
    /// What a worker gets next, and why the first requests of the queue pass it by.
    ///
    /// - Parameter limit: How many of those that do not suit are told one by one.
    func explain(
        _ worker: Worker, atMost limit: Int, reading vault: TextVault
    ) -> WorkerExplanation {
        let selected = selection(for: worker, reading: vault)
        var skipped: [SkipReason: Int] = [:]
        var passed: [PassedRequest] = []
        var examined = 0
        var walk = QueueWalk(queue, lanes: [.all], order: .standing)
        while examined < policy.examinedRequests, let id = walk.next()?.request,
            let request = requests[id]
        {
            examined += 1
            let checks = conditions(of: request, for: worker, reading: vault)
            guard let failed = checks.first(where: { $0.fault != nil }) else { continue }
            skipped[failed.condition, default: 0] += 1
            guard passed.count < limit else { continue }
            passed.append(
                PassedRequest(request: id, waitingJobs: request.waiting, check: failed))
        }
        return WorkerExplanation(
            worker: view(of: worker), handsOutJobs: handsOutJobs,
            next: selected.map {
                WorkerExplanation.Next(
                    request: $0.request, model: $0.model, isElderTurn: $0.isElderTurn)
            },
            examined: examined, skipped: skipped, passed: passed)
    }
}
