extension HordeService {
    /// Why a request stands where it does, for a moderator.
    ///
    /// - Throws: ``HordeRejection/notModerator``, ``HordeRejection/unknownRequest``.
    public func explainQueue(
        _ id: RequestID, by actor: UserID
    ) throws(HordeRejection) -> QueueExplanation {
        _ = try state.moderator(actor)
        guard let request = state.requests[id] else { throw .unknownRequest }
        return state.explainQueue(request, at: time(), reading: vault)
    }

    /// Why a request suits a worker or does not, and when the worker would get it, for a moderator.
    ///
    /// - Throws: ``HordeRejection/notModerator``, ``HordeRejection/unknownRequest``,
    ///   ``HordeRejection/unknownWorker``.
    public func explain(
        _ id: RequestID, for worker: WorkerID, by actor: UserID
    ) throws(HordeRejection) -> MatchExplanation {
        _ = try state.moderator(actor)
        guard let request = state.requests[id] else { throw .unknownRequest }
        guard let worker = state.workers[worker] else { throw .unknownWorker }
        return state.explain(request, for: worker, reading: vault)
    }

    /// What a worker gets next, and why the first requests of the queue pass it by, for a
    /// moderator.
    ///
    /// - Parameters:
    ///   - id: The worker.
    ///   - limit: How many requests that do not suit are told one by one.
    ///   - actor: Who asks.
    /// - Throws: ``HordeRejection/notModerator``, ``HordeRejection/unknownWorker``.
    public func explain(
        _ id: WorkerID, atMost limit: Int = 20, by actor: UserID
    ) throws(HordeRejection) -> WorkerExplanation {
        _ = try state.moderator(actor)
        guard let worker = state.workers[id] else { throw .unknownWorker }
        return state.explain(worker, atMost: limit, reading: vault)
    }

    /// What the price of a request is made of, if every text has its full length.
    ///
    /// - Parameters:
    ///   - terms: What is asked for.
    ///   - promptBytes: The length of the prompt in bytes of UTF-8, not below zero.
    public func explainPrice(of terms: RequestTerms, promptBytes: Int) -> PriceExplanation {
        state.explainPrice(
            of: terms.normalised, promptTokens: TokenCount(estimatedFromBytes: promptBytes))
    }
}
