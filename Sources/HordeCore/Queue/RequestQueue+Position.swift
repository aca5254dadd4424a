extension RequestQueue {
    /// The load that stands before a waiting request for the workers that could serve it: in the
    /// lanes of its models and of those that name none, or in all lanes when it names no model.
    ///
    /// A request that names two of the models counts in both lanes. Exact up to a number of parties
    /// that stand as high as this one; beyond it parties count by their oldest request in any lane.
    ///
    /// - Parameters:
    ///   - entry: The request.
    ///   - party: Whose it is.
    ///   - models: The models that it names.
    ///   - looks: How many parties are looked at one by one.
    func load(
        before entry: LineEntry, of party: Party, models: [String], looks: Int = 500
    ) -> Load {
        let keys: [LaneKey] = models.isEmpty ? [.all] : [.any] + models.map { .model($0) }
        var looks = looks
        return keys.compactMap { number(of: $0) }.reduce(Load.none) {
            $0 + load(before: entry, of: party, in: $1, &looks)
        }
    }

    private func load(
        before entry: LineEntry, of party: Party, in number: Int, _ looks: inout Int
    ) -> Load {
        let line = parties.slot(of: party).flatMap { slot in
            parties.read(slot) { record in
                record.lines.index(of: number).map { record.lines[$0] }
            }
        }
        var rank = standing(of: party).rank(of: line?.first ?? entry, party: party)
        let anonymousScore = anonymousScore(of: entry)
        var sum = line?.load(before: entry) ?? .none
        if party.isAnonymous {
            sum += load(before: rank, among: callers, below: callers.root, in: number, &looks)
            rank.score = anonymousScore
            sum += load(before: rank, among: registered, below: registered.root, in: number, &looks)
        } else {
            sum += load(before: rank, among: registered, below: registered.root, in: number, &looks)
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
        before rank: Rank, among tree: PartyTree, below number: Int, in lane: Int,
        _ looks: inout Int
    ) -> Load {
        let members = tree.nodes[number].members(in: lane)
        guard !members.isEmpty, let span = tree.nodes[number].span, span.first < rank
        else { return .none }
        let isBefore =
            ageing == .zero && span.last.score > rank.score || looks <= 0 && span.last < rank
        if isBefore { return tree.nodes[number].contents(in: lane, parties)?.load ?? .none }
        var sum = Load.none
        let isLeaf = tree.nodes[number].isLeaf
        for seat in tree.nodes[number].order where members.contains(Int(seat)) {
            let tenant = tree.nodes[number].ranks[Int(seat)]
            guard isLeaf else {
                sum += load(before: rank, among: tree, below: Int(tenant.slot), in: lane, &looks)
                continue
            }
            if tenant < rank { sum += load(of: tenant, before: rank, in: lane, &looks) }
        }
        return sum
    }

    /// What a party has in a lane if that comes before `rank` there.
    private func load(
        of other: Rank, before rank: Rank, in lane: Int, _ looks: inout Int
    ) -> Load {
        looks -= 1
        return parties.read(Int(other.slot)) { record in
            guard let index = record.lines.index(of: lane) else { return .none }
            return record.lines.read(index) { line in
                let first = standing(of: record).rank(of: line.first, party: record.id)
                return looks < 0 || first < rank ? line.contents.load : .none
            }
        }
    }
}
