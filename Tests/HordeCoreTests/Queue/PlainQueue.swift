@testable import HordeCore

/// The queue as its rules are written: everything in one list, sorted anew for every question.
struct PlainQueue {
    struct Item {
        var entry: LineEntry
        let party: Party
        let models: [String]
        var workers: [WorkerID] = []
    }

    let ageing: Kudos
    var items: [Item] = []
    var standings: [UserID: Kudos] = [:]
    private var served: [Party: UInt64] = [:]
    private var elders: [Party: UInt64] = [:]

    init(ageing: Kudos) {
        self.ageing = ageing
    }

    /// The requests of some lanes in order, once for each lane.
    func walk(_ lanes: [LaneKey], within limits: Needs, by order: QueueWalk.Order) -> [RequestID] {
        lanes.flatMap { items(in: $0) }
            .filter { $0.entry.needs.isWithin(limits) }
            .sorted { rank(of: $0, by: order) < rank(of: $1, by: order) }
            .map(\.entry.request)
    }

    /// What stands before a request: of its own party what is older, and of everybody else whose
    /// oldest request in the lane comes before its own party's.
    func load(before item: Item) -> Load {
        let lanes: [LaneKey] =
            item.models.isEmpty ? [.all] : [.any] + item.models.map { .model($0) }
        return lanes.reduce(Load.none) { $0 + load(before: item, in: $1) }
    }

    private func load(before item: Item, in lane: LaneKey) -> Load {
        let lines = Dictionary(grouping: items(in: lane), by: \.party)
        let own = oldest(lines[item.party] ?? [item])
        return lines.reduce(into: Load.none) { sum, line in
            let isOwn = line.key == item.party
            for other in line.value where isOwn ? other.entry < item.entry : true {
                if isOwn || isBefore(oldest(line.value), own, item) { sum += other.entry.load }
            }
        }
    }

    /// True when a line comes before another; where registered users and anonymous callers meet,
    /// it is the request itself that is compared.
    private func isBefore(_ head: Item, _ own: Item, _ item: Item) -> Bool {
        var rank = rank(of: own, by: .standing)
        guard head.party.isAnonymous != own.party.isAnonymous else {
            return self.rank(of: head, by: .standing) < rank
        }
        if own.party.isAnonymous {
            rank.score = self.rank(of: item, by: .standing).score
            return self.rank(of: head, by: .standing) < rank
        }
        return rank.score < standing(of: head.party).score(of: item.entry)
    }

    private func oldest(_ line: [Item]) -> Item {
        line.min { $0.entry < $1.entry } ?? line[0]
    }

    private func items(in lane: LaneKey) -> [Item] {
        items.filter { RequestQueue.lanes(for: $0.models, workers: $0.workers).contains(lane) }
    }

    private func standing(of party: Party) -> PartyStanding {
        PartyStanding(
            standing: standings[party.user] ?? .zero, ageing: ageing,
            lastServed: served[party] ?? 0, lastElder: elders[party] ?? 0)
    }

    private func rank(of item: Item, by order: QueueWalk.Order) -> Rank {
        let standing = standing(of: item.party)
        if order == .age { return standing.elderRank(of: item.entry) }
        var rank = standing.rank(of: item.entry, party: item.party)
        rank.score = standing.score(of: item.entry)
        return rank
    }
}

extension PlainQueue {
    /// Takes an item out, and with the last of a party the turns that it had.
    mutating func remove(at index: Int) -> Item {
        let item = items.remove(at: index)
        if !items.contains(where: { $0.party == item.party }) {
            served[item.party] = nil
            elders[item.party] = nil
        }
        return item
    }

    /// Takes note that a party got a job.
    mutating func noteServed(_ party: Party, stamp: UInt64, isElderTurn: Bool) {
        served[party] = stamp
        if isElderTurn { elders[party] = stamp }
    }
}
