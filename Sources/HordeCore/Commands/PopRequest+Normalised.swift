extension PopRequest {
    /// The same request with models trimmed and without repetitions, blocked words in lower case.
    func normalised(amount: Int) -> PopRequest {
        var offer = offer
        offer.models = offer.models.trimmedWithoutRepetitions
        var seen: Set<UserID> = []
        return PopRequest(
            owner: owner, name: name, offer: offer,
            blockedWords: blockedWords.map { $0.lowercased() }.trimmedWithoutRepetitions,
            priorityUsers: priorityUsers.filter { seen.insert($0).inserted }, amount: amount,
            wait: wait, caller: caller)
    }
}
