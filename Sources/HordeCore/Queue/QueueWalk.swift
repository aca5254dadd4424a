import HeapModule

/// Goes through waiting requests in order, opening parties only as far as needed.
///
/// A merge of several sorted sources: the order of the registered parties, that of the anonymous
/// callers, and the lines of the parties that were opened on the way. What is certainly too long
/// for the worker is left out.
struct QueueWalk {
    /// By what the walk is ordered.
    enum Order {
        /// Highest standing first.
        case standing
        /// Longest waiting first, in turns.
        case age
    }

    private enum Source {
        case registered(PartyOrder.Place)
        case callers(PartyOrder.Place)
        case elders(lane: Int, RankList.Place)
        case line(opened: Int, Line.Place)
    }

    private struct Cursor: Comparable {
        var rank: Rank
        var source: Source

        static func < (left: Cursor, right: Cursor) -> Bool { left.rank < right.rank }

        static func == (left: Cursor, right: Cursor) -> Bool { left.rank == right.rank }
    }

    /// The line of a party in one lane.
    private struct Opened {
        let line: Line
        let party: Party
        let standing: PartyStanding
    }

    private let queue: RequestQueue
    private let lanes: [Int]
    private let limits: Needs
    private let order: Order
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
        lanes = keys.compactMap { queue.number(of: $0) }
        switch order {
        case .standing:
            push(.registered(.start))
            push(.callers(.start))
        case .age:
            for number in lanes { push(.elders(lane: number, .start)) }
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
        lanes = keys.compactMap { queue.number(of: $0) }
        if user == .anonymous {
            push(.callers(.start))
        } else {
            open(Party(user: user, caller: nil), in: lanes)
        }
    }

    /// The next request; nil at the end.
    ///
    /// A request in several lanes comes once for each.
    mutating func next() -> RequestID? {
        while let cursor = cursors.popMin() {
            switch cursor.source {
            case .registered(let place):
                push(.registered(place.next))
                open(cursor.rank.party, in: lanes)
            case .callers(let place):
                push(.callers(place.next))
                open(cursor.rank.party, in: lanes)
            case .elders(let number, let place):
                push(.elders(lane: number, place.next))
                open(cursor.rank.party, in: [number])
            case .line(let index, let place):
                push(.line(opened: index, place.next))
                return opened[index].line[place].request
            }
        }
        return nil
    }

    /// Puts what comes at or behind a place of a source among the cursors, if there is anything.
    private mutating func push(_ source: Source) {
        switch source {
        case .registered(let start):
            guard
                let place = queue.registered.place(
                    from: start, in: lanes, within: limits, of: queue.parties)
            else { return }
            cursors.insert(Cursor(rank: queue.registered[place], source: .registered(place)))
        case .callers(let start):
            guard
                let place = queue.callers.place(
                    from: start, in: lanes, within: limits, of: queue.parties)
            else { return }
            var rank = queue.callers[place]
            rank.score = queue.anonymousScore(ofOldest: rank.party)
            cursors.insert(Cursor(rank: rank, source: .callers(place)))
        case .elders(let number, let start):
            guard let elders = queue.lanes[number]?.elders else { return }
            var next = elders.place(at: start)
            while let place = next {
                let record = queue.parties[elders[place].party]
                if record?.waits(in: [number], within: limits) ?? false {
                    let source = Source.elders(lane: number, place)
                    return cursors.insert(Cursor(rank: elders[place], source: source))
                }
                next = elders.place(at: place.next)
            }
        case .line(let index, let start):
            let opened = opened[index]
            guard let place = opened.line.place(from: start, within: limits) else { return }
            let rank = rank(of: opened.line[place], opened)
            cursors.insert(Cursor(rank: rank, source: .line(opened: index, place)))
        }
    }

    /// Puts the lines of a party in the lanes among the cursors.
    private mutating func open(_ party: Party, in numbers: [Int]) {
        let standing = queue.standing(of: party)
        for number in numbers {
            guard let line = queue.lanes[number]?.lines[party] else { continue }
            opened.append(Opened(line: line, party: party, standing: standing))
            push(.line(opened: opened.count - 1, .start))
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
    /// What decides the place of an anonymous request, whose callers share one standing.
    func anonymousScore(of entry: LineEntry) -> Int128 {
        PartyStanding(
            standing: standings[.anonymous] ?? .zero, ageing: ageing, lastServed: 0, lastElder: 0
        ).score(of: entry)
    }

    /// The same of a caller's oldest request.
    func anonymousScore(ofOldest party: Party) -> Int128 {
        guard let all = number(of: .all), let head = lanes[all]?.lines[party]?.first else {
            preconditionFailure("A party that waits has a request.")
        }
        return anonymousScore(of: head)
    }
}
