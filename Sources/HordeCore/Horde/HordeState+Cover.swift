extension HordeState {
    /// The queue against those who work on it, now.
    var congestion: Congestion {
        Congestion(threads: capacities.threads, waitingJobs: queue.load.jobs)
    }

    /// Refuses a text that is longer than the horde gives on credit, unless its requester has what
    /// the request costs at the most.
    ///
    /// Kudos of the anonymous account are nobody's, so they cover nothing.
    func checkCover(of command: SubmitCommand) throws(HordeRejection) {
        let length = command.terms.maximumLength
        guard policy.requiresCover, length > policy.leastCreditTokens else { return }
        let credit = congestion.credit(policy: policy)
        guard length > credit.count else { return }
        let available =
            command.user == .anonymous ? .zero : ledger.standing(of: command.user)
        let cost = highestCost(of: command.terms, promptTokens: command.promptTokens)
        guard cost > available else { return }
        throw .coverNeeded(tokens: credit.count, cost: cost, available: available)
    }
}
