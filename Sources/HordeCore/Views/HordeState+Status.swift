extension HordeState {
    /// How a request is going; nil when it is unknown.
    func status(
        of id: RequestID, at now: Timestamp, reading vault: TextVault
    ) -> RequestStatus? {
        guard let request = requests[id] else { return nil }
        let ahead =
            request.waiting > 0
            ? queue.load(
                before: request.lineEntry, of: request.party, models: request.terms.models)
            : .none
        let isOver = request.isDone || request.isFaulted
        return RequestStatus(
            id: id, waiting: request.waiting, running: request.running,
            delivered: request.generations.count, restarted: request.restarted, isDone: isOver,
            isFaulted: request.isFaulted, isCancelled: request.isCancelled,
            isPossible: request.isFaulted
                ? false : isOver || isPossible(request, reading: vault),
            queuePosition: request.waiting > 0 ? ahead.jobs + 1 : 0,
            waitSeconds: isOver ? 0 : waitSeconds(of: request, behind: ahead, at: now),
            cost: request.cost,
            generations: request.generations.map { record in
                Generation(
                    job: record.job, text: vault[record.job] ?? "", worker: record.worker,
                    workerName: record.workerName, model: record.model, state: record.state,
                    seed: record.seed, reward: record.reward)
            })
    }

    /// Seconds until a request is done, from measured speeds: what stands ahead and its own waiting
    /// tokens by the speed of the workers that offer its models, and what its running jobs still
    /// need.
    ///
    /// At least 1.
    private func waitSeconds(
        of request: GenerationRequest, behind ahead: Load, at now: Timestamp
    ) -> Int {
        var queued: Int64 = 0
        if request.waiting > 0 {
            let rate = presence.offering(request.terms.models).reduce(Int64(0)) { sum, id in
                guard let worker = workers[id] else { return sum }
                let speed = worker.speed.milliTokensPerSecond ?? policy.assumedSpeed
                return sum + speed * Int64(worker.offer.threads)
            }
            let tokens = Int64(ahead.tokens + request.lineEntry.load.tokens)
            queued = rate > 0 ? tokens * 1000 / rate : 3600
        }
        let running = request.slots.map { slot -> Int64 in
            guard case .running(let id) = slot, let job = jobs[id] else { return 0 }
            let speed = workers[job.worker]?.speed.milliTokensPerSecond ?? policy.assumedSpeed
            let needed = Int64(request.terms.maximumLength) * 1000 / speed
            return needed - (now - job.assignedAt).milliseconds / 1000
        }
        return Int(max(1, queued, running.max() ?? 0))
    }

    /// What a request costs if every text has its full length, on the largest of the models asked
    /// for, or of those that are here when none is named.
    func highestCost(of terms: RequestTerms) -> Kudos {
        let names = terms.models.isEmpty ? Array(presence.byModel.keys) : terms.models
        let asked = names.map { modelSize(of: $0) }
        let one = KudosPricing.price(
            of: TokenCount(terms.maximumLength), on: asked.max() ?? policy.defaultModelSize,
            policy: policy)
        return Kudos(centikudos: one.centikudos * Int64(terms.count))
    }
}
