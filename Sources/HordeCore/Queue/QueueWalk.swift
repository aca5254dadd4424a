import HeapModule

/// Goes through waiting requests in order, opening parties only as far as needed.
///
/// A merge of several sorted sources: the order of the registered parties, that of the anonymous
/// callers, and the lines of the parties that were opened on the way. What certainly does not suit
/// the worker is left out.
struct QueueWalk {
    /// By what the walk is ordered.
    enum Order {
        /// Highest standing first.
        case standing
        /// Longest waiting first, in turns.
        case age
    }

    private enum Source {
        case registered
        case callers
        case elders(Int)
        case line(Int)
    }

    private struct Cursor: Comparable {
        let rank: Rank
        let source: Source

        static func < (left: Cursor, right: Cursor) -> Bool { left.rank < right.rank }

        static func == (left: Cursor, right: Cursor) -> Bool { left.rank == right.rank }
    }

    /// Parties of a leaf, and how far the walk is.
    private struct Run {
        var ranks: [Rank] = []
        var offset = -1
    }

    /// A lane by age, and how far the walk is.
    private struct Elders {
        let lane: Int
        var elder: Elder?
    }

    /// The line of a party in one lane, and how far the walk is.
    private struct Opened {
        let lane: Int
        let slot: Int
        let party: Party
        let standing: PartyStanding
        var entry: LineEntry?
    }

    private let queue: RequestQueue
    private let lanes: [Int]
    private let limits: Needs
    private let order: Order
    private var registered = Run()
    private var callers = Run()
    private var elders: [Elders] = []
    private var opened: [Opened] = []
    private var cursors = Heap<Cursor>()

    /// Walks over everybody in the given lanes.
    ///
    /// - Parameters:
    ///   - queue: What waits.
    ///   - keys: The lanes.
    ///   - limits: What the worker can do; requests that need more are left out.
    ///   - order: By what the walk is ordered.
    init(
        _ queue: RequestQueue, lanes keys: [LaneKey], within limits: Needs = .unbounded,
        order: Order
    ) {
        self.queue = queue
        self.order = order
        self.limits = limits
        lanes = queue.lanes(keys, within: limits)
        switch order {
        case .standing where lanes.isEmpty: break
        case .standing:
            pushRegistered()
            pushCallers()
        case .age:
            elders = lanes.map { Elders(lane: $0) }
            for index in elders.indices { pushElders(index) }
        }
    }

    /// Walks over the requests of one user in the given lanes, oldest first.
    init(
        _ queue: RequestQueue, lanes keys: [LaneKey], within limits: Needs = .unbounded,
        user: UserID
    ) {
        self.queue = queue
        self.limits = limits
        order = .standing
        lanes = queue.lanes(keys, within: limits)
        if user == .anonymous {
            pushCallers()
        } else if let slot = queue.parties.slot(of: Party(user: user, caller: nil)) {
            open(slot, in: lanes)
        }
    }

    /// The next request; nil at the end.
    ///
    /// A request in several lanes comes once for each.
    mutating func next() -> RequestID? {
        while let cursor = cursors.popMin() {
            switch cursor.source {
            case .registered:
                pushRegistered()
                open(Int(cursor.rank.slot), in: lanes)
            case .callers:
                pushCallers()
                open(Int(cursor.rank.slot), in: lanes)
            case .elders(let index):
                pushElders(index)
                open(Int(cursor.rank.slot), in: [elders[index].lane])
            case .line(let index):
                let request = opened[index].entry?.request
                pushLine(index)
                return request
            }
        }
        return nil
    }
}

extension QueueWalk {
    private mutating func pushRegistered() {
        guard advance(&registered, over: queue.registered) else { return }
        cursors.insert(Cursor(rank: registered.ranks[registered.offset], source: .registered))
    }

    private mutating func pushCallers() {
        guard advance(&callers, over: queue.callers) else { return }
        var rank = callers.ranks[callers.offset]
        rank.score = queue.anonymousScore(ofOldest: Int(rank.slot))
        cursors.insert(Cursor(rank: rank, source: .callers))
    }

    /// - Returns: false at the end.
    private func advance(_ run: inout Run, over order: PartyOrder) -> Bool {
        let offset = PartyOrder.offset(
            in: run.ranks, from: run.offset + 1, in: lanes, within: limits, of: queue.parties)
        if let offset {
            run.offset = offset
            return true
        }
        let next = order.run(
            after: run.ranks.last, in: lanes, within: limits, of: queue.parties)
        guard let next else { return false }
        run = Run(ranks: next.ranks, offset: next.offset)
        return true
    }

    private mutating func pushElders(_ index: Int) {
        let (lane, last) = (elders[index].lane, elders[index].elder)
        let elder = queue.lanes.read(lane) { $0.elders.first(after: last, within: limits) }
        guard let elder else { return }
        elders[index].elder = elder
        let rank = Rank(
            score: 0, isAnonymous: false, turn: elder.turn, arrival: elder.arrival,
            slot: Int32(elder.party))
        cursors.insert(Cursor(rank: rank, source: .elders(index)))
    }

    private mutating func pushLine(_ index: Int) {
        let line = opened[index]
        let entry = queue.parties.read(line.slot) { record in
            record.lines.index(of: line.lane).flatMap {
                record.lines[$0].first(after: line.entry, within: limits)
            }
        }
        opened[index].entry = entry
        guard let entry else { return }
        cursors.insert(Cursor(rank: rank(of: entry, line), source: .line(index)))
    }

    /// Puts the lines of a party in the lanes among the cursors.
    private mutating func open(_ slot: Int, in numbers: [Int]) {
        let party = queue.parties.read(slot) { $0.id }
        let standing = queue.standing(at: slot)
        for number in numbers {
            guard queue.parties.read(slot, { $0.waits(in: [number], within: limits) }) else {
                continue
            }
            opened.append(Opened(lane: number, slot: slot, party: party, standing: standing))
            pushLine(opened.count - 1)
        }
    }

    private func rank(of entry: LineEntry, _ opened: Opened) -> Rank {
        if order == .age { return opened.standing.elderRank(of: entry, party: opened.party) }
        var rank = opened.standing.rank(of: entry, party: opened.party)
        if rank.isAnonymous { rank.score = queue.anonymousScore(of: entry) }
        return rank
    }
}

extension RequestQueue {
    /// The numbers of those lanes in which something may be within the limits.
    func lanes(_ keys: [LaneKey], within limits: Needs) -> [Int] {
        keys.compactMap { number(of: $0) }.filter { number in
            lanes.read(number) { $0.elders.contents.bound.isWithin(limits) }
        }
    }

    /// What decides the place of an anonymous request, whose callers share one standing.
    func anonymousScore(of entry: LineEntry) -> Int128 {
        PartyStanding(
            standing: standing(of: .anonymous) ?? .zero, ageing: ageing, lastServed: 0,
            lastElder: 0
        ).score(of: entry)
    }

    /// The same of a caller's oldest request.
    func anonymousScore(ofOldest slot: Int) -> Int128 {
        guard let all = number(of: .all), let head = parties.read(slot, { $0.head(in: all) })
        else { preconditionFailure("A party that waits has a request.") }
        return anonymousScore(of: head)
    }
}
