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
        let slot = parties.slot(of: party)
        let line = slot.flatMap { slot in
            parties.read(slot) { record in
                record.lines.index(of: number).map { record.lines[$0] }
            }
        }
        var rank = standing(of: party).rank(of: line?.first ?? entry, party: party)
        let anonymousScore = anonymousScore(of: entry)
        var sum = line?.load(before: entry) ?? .none
        if party.isAnonymous {
            sum += load(before: rank, among: callers, in: number)
            rank.score = anonymousScore
            sum += load(before: rank, among: registered, in: number)
        } else {
            sum += load(before: rank, among: registered, in: number)
            if rank.score < anonymousScore {
                sum += lanes.read(number) { $0.callerLoad }
            }
        }
        return sum
    }

    /// The load in a lane of the parties that come before `rank` there.
    ///
    /// By standing alone a node is before or not as a whole; where standings are equal, or waiting
    /// counts, it is the lane's own oldest requests that decide.
    private func load(before rank: Rank, among order: PartyOrder, in number: Int) -> Load {
        let contents = order.contents(of: number)
        guard contents.requests > 0, let first = order.first, let last = order.last, first < rank
        else { return .none }
        if ageing == .zero, last.score > rank.score { return contents.load }
        var sum = Load.none
        for part in order.parts { sum += load(before: rank, among: part, in: number) }
        for other in order.ranks where other < rank {
            let slot = Int(other.slot)
            let (party, head) = parties.read(slot) { ($0.id, $0.head(in: number)) }
            guard let head,
                standing(at: slot).rank(of: head, party: party) < rank
            else { continue }
            sum += parties.read(slot) { record in
                record.lines.index(of: number).map { record.lines[$0].contents.load } ?? .none
            }
        }
        return sum
    }
}
