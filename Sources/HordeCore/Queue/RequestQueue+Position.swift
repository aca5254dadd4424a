extension RequestQueue {
    /// The load that stands before a waiting request for the workers that could serve it: in the
    /// lanes of its models and of those that name none, or in all lanes when it names no model.
    ///
    /// A request that names two of the models counts in both lanes.
    func load(before entry: LineEntry, of party: Party, models: [String]) -> Load {
        let keys: [LaneKey] = models.isEmpty ? [.all] : [.any] + models.map { .model($0) }
        return keys.reduce(Load.none) { $0 + load(before: entry, of: party, in: $1) }
    }

    private func load(before entry: LineEntry, of party: Party, in key: LaneKey) -> Load {
        guard let lane = lanes[key] else { return .none }
        let standing = standing(of: party)
        let own = lane.lines[party]
        var rank = own?.rank ?? standing.rank(of: entry, party: party)
        let anonymousStanding = standings[.anonymous] ?? .zero
        var sum = own?.entries.load(before: entry) ?? .none
        if party.isAnonymous {
            sum += lane.callers.load(before: rank)
            rank.score = score(anonymousStanding, entry)
            sum += lane.registered.load(before: rank)
        } else {
            sum += lane.registered.load(before: rank)
            if rank.score < score(anonymousStanding, entry) { sum += lane.callers.load }
        }
        return sum
    }

    private func score(_ standing: Kudos, _ entry: LineEntry) -> Int128 {
        PartyStanding(standing: standing, ageing: ageing, lastServed: 0, lastElder: 0)
            .score(of: entry)
    }
}
