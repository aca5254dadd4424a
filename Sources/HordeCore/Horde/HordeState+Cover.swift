extension HordeState {
    /// The queue against those who work on it, now.
    var congestion: Congestion {
        Congestion(threads: capacities.threads, waitingJobs: queue.load.jobs)
    }

    /// The terms of a command that the horde takes on credit or against cover.
    ///
    /// Where cover is missing and the command allows it, texts are cut to what is on credit, and
    /// slow workers may serve. A least standing is not made good by that: it is about who may ask,
    /// not about how much.
    func covered(_ command: SubmitCommand) throws(HordeRejection) -> RequestTerms {
        do {
            try checkCover(of: command)
            return command.terms
        } catch {
            guard command.allowsDowngrade, case .coverNeeded(let tokens, _, _) = error else {
                throw error
            }
            var terms = command.terms
            terms.maximumLength = max(1, tokens)
            terms.allowsSlowWorkers = true
            return terms
        }
    }

    /// Refuses a text that is longer than the horde gives on credit, unless its requester has what
    /// the request costs at the most.
    ///
    /// Kudos of the anonymous account are nobody's, so they cover nothing.
    private func checkCover(of command: SubmitCommand) throws(HordeRejection) {
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
