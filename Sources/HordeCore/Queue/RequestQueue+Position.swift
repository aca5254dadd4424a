extension RequestQueue {
    /// The load that stands before a waiting request for the workers that could serve it: in the
    /// lanes of its models and of those that name none, or in all lanes when it names no model.
    ///
    /// A request that names two of the models counts in both lanes.
    func load(before entry: LineEntry, of party: Party, models: [String]) -> Load {
        let keys: [LaneKey] = models.isEmpty ? [.all] : [.any] + models.map { .model($0) }
        return keys.compactMap { number(of: $0) }.reduce(Load.none) {
            $0 + load(before: entry, of: party, in: $1)
        }
    }

    private func load(before entry: LineEntry, of party: Party, in number: Int) -> Load {
        guard let lane = lanes[number] else { return .none }
        let line = lane.lines[party]
        let standing = standing(of: party)
        var rank = standing.rank(of: line?.first ?? entry, party: party)
        let anonymousStanding = standings[.anonymous] ?? .zero
        var sum = line?.load(before: entry) ?? .none
        if party.isAnonymous {
            sum += load(before: rank, among: callers, in: number)
            rank.score = score(anonymousStanding, entry)
            sum += load(before: rank, among: registered, in: number)
        } else {
            sum += load(before: rank, among: registered, in: number)
            if rank.score < score(anonymousStanding, entry) { sum += lane.callerLoad }
        }
        return sum
    }

    /// The load in a lane of the parties that come before `rank` there.
    ///
    /// By standing alone a chunk is before or not as a whole; where standings are equal, or waiting
    /// counts, it is the lane's own oldest requests that decide.
    private func load(before rank: Rank, among order: PartyOrder, in number: Int) -> Load {
        var sum = Load.none
        for chunk in order.chunks {
            guard let first = chunk.ranks.first, let last = chunk.ranks.last, first < rank else {
                break
            }
            let contents = chunk.contents(of: number)
            guard contents.requests > 0 else { continue }
            if ageing == .zero, last.score > rank.score {
                sum += contents.load
            } else {
                sum += load(before: rank, among: chunk.ranks, in: number)
            }
        }
        return sum
    }

    private func load(before rank: Rank, among ranks: [Rank], in number: Int) -> Load {
        var sum = Load.none
        for other in ranks {
            guard other < rank else { break }
            let party = other.party
            guard let contents = parties[party]?.lanes[number],
                let head = lanes[number]?.lines[party]?.first,
                standing(of: party).rank(of: head, party: party) < rank
            else { continue }
            sum += contents.load
        }
        return sum
    }

    private func score(_ standing: Kudos, _ entry: LineEntry) -> Int128 {
        PartyStanding(standing: standing, ageing: ageing, lastServed: 0, lastElder: 0)
            .score(of: entry)
    }
}
