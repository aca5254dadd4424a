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
        let line = parties.slot(of: party).flatMap { slot in
            parties.read(slot) { record in
                record.lines.index(of: number).map { record.lines[$0] }
            }
        }
        var rank = standing(of: party).rank(of: line?.first ?? entry, party: party)
        let anonymousScore = anonymousScore(of: entry)
        var sum = line?.load(before: entry) ?? .none
        if party.isAnonymous {
            sum += load(before: rank, among: callers, below: callers.root, in: number)
            rank.score = anonymousScore
            sum += load(before: rank, among: registered, below: registered.root, in: number)
        } else {
            sum += load(before: rank, among: registered, below: registered.root, in: number)
            if rank.score < anonymousScore {
                sum += lanes.read(number) { $0.callerLoad }
            }
        }
        return sum
    }

    /// The load in a lane of the parties below a node that come before `rank` there.
    ///
    /// By standing alone a tenant is before or not as a whole; where standings are equal, or
    /// waiting counts, it is the lane's own oldest requests that decide.
    private func load(
        before rank: Rank, among tree: PartyTree, below number: Int, in lane: Int
    ) -> Load {
        let members = tree.nodes[number].members(in: lane)
        guard !members.isEmpty, let span = tree.nodes[number].span, span.first < rank
        else { return .none }
        if ageing == .zero, span.last.score > rank.score {
            return tree.nodes[number].contents(in: lane, parties)?.load ?? .none
        }
        var sum = Load.none
        let isLeaf = tree.nodes[number].isLeaf
        for seat in tree.nodes[number].order where members.contains(Int(seat)) {
            let tenant = tree.nodes[number].ranks[Int(seat)]
            sum +=
                isLeaf
                ? load(of: tenant, before: rank, in: lane)
                : load(before: rank, among: tree, below: Int(tenant.slot), in: lane)
        }
        return sum
    }

    /// What a party has in a lane if that comes before `rank` there.
    private func load(of other: Rank, before rank: Rank, in lane: Int) -> Load {
        guard other < rank else { return .none }
        let slot = Int(other.slot)
        let (party, line) = parties.read(slot) { record in
            (record.id, record.lines.index(of: lane).map { record.lines[$0] })
        }
        guard let line, standing(at: slot).rank(of: line.first, party: party) < rank else {
            return .none
        }
        return line.contents.load
    }
}
