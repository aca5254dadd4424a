import HeapModule

/// Goes through waiting requests in order, opening parties and lanes only as far as needed.
///
/// A merge of several sorted sources: each lane's registered parties, its anonymous callers, and
/// the lines of the parties that were opened on the way.
struct QueueWalk {
    /// By what the walk is ordered.
    enum Order {
        /// Highest standing first.
        case standing
        /// Longest waiting first, in turns.
        case age
    }

    private enum Source {
        case parties(lane: Int, place: SortedChunks<Rank>.Place, callers: Bool)
        case line(lane: Int, party: Party, place: SortedChunks<LineEntry>.Place)
    }

    private struct Cursor: Comparable {
        var rank: Rank
        var source: Source

        static func < (left: Cursor, right: Cursor) -> Bool { left.rank < right.rank }

        static func == (left: Cursor, right: Cursor) -> Bool { left.rank == right.rank }
    }

    private let queue: RequestQueue
    private let lanes: [Lane]
    private let order: Order
    private var cursors = Heap<Cursor>()

    /// Walks over everybody in the given lanes.
    init(_ queue: RequestQueue, lanes keys: [LaneKey], order: Order) {
        self.queue = queue
        self.order = order
        lanes = keys.compactMap { queue.lanes[$0] }
        for index in lanes.indices {
            switch order {
            case .standing:
                push(lanes[index].registered.start, lane: index, callers: false)
                push(lanes[index].callers.start, lane: index, callers: true)
            case .age:
                push(lanes[index].elders.start, lane: index, callers: false)
            }
        }
    }

    /// Walks over the requests of one user in the given lanes, oldest first.
    init(_ queue: RequestQueue, lanes keys: [LaneKey], user: UserID) {
        self.queue = queue
        order = .standing
        lanes = keys.compactMap { queue.lanes[$0] }
        for index in lanes.indices {
            if user == .anonymous {
                push(lanes[index].callers.start, lane: index, callers: true)
            } else {
                let party = Party(user: user, caller: nil)
                push(lanes[index].lines[party]?.entries.start, lane: index, party: party)
            }
        }
    }

    /// The next request; nil at the end.
    ///
    /// A request in several lanes comes once for each.
    mutating func next() -> RequestID? {
        guard let cursor = cursors.popMin() else { return nil }
        switch cursor.source {
        case .parties(let index, let place, let callers):
            let set = set(of: index, callers: callers)
            let party = cursor.rank.party
            push(set.place(after: place), lane: index, callers: callers)
            guard let line = lanes[index].lines[party], let start = line.entries.start else {
                preconditionFailure("A party in a lane has a line.")
            }
            push(line.entries.place(after: start), lane: index, party: party)
            return line.entries[start].request
        case .line(let index, let party, let place):
            guard let line = lanes[index].lines[party] else {
                preconditionFailure("A party in a lane has a line.")
            }
            push(line.entries.place(after: place), lane: index, party: party)
            return line.entries[place].request
        }
    }

    private func set(of lane: Int, callers: Bool) -> SortedChunks<Rank> {
        switch order {
        case .age: lanes[lane].elders
        case .standing: callers ? lanes[lane].callers : lanes[lane].registered
        }
    }

    private mutating func push(_ place: SortedChunks<Rank>.Place?, lane: Int, callers: Bool) {
        guard let place else { return }
        var rank = set(of: lane, callers: callers)[place]
        if order == .standing, rank.isAnonymous, let line = lanes[lane].lines[rank.party],
            let head = line.entries.first
        {
            rank.score = anonymousScore(of: head)
        }
        cursors.insert(
            Cursor(rank: rank, source: .parties(lane: lane, place: place, callers: callers)))
    }

    private mutating func push(
        _ place: SortedChunks<LineEntry>.Place?, lane: Int, party: Party
    ) {
        guard let place, let entry = lanes[lane].lines[party]?.entries[place] else { return }
        let standing = queue.standing(of: party)
        var rank: Rank
        switch order {
        case .age: rank = standing.elderRank(of: entry, party: party)
        case .standing:
            rank = standing.rank(of: entry, party: party)
            if party.isAnonymous { rank.score = anonymousScore(of: entry) }
        }
        cursors.insert(Cursor(rank: rank, source: .line(lane: lane, party: party, place: place)))
    }

    private func anonymousScore(of entry: LineEntry) -> Int128 {
        PartyStanding(
            standing: queue.standings[.anonymous] ?? .zero, ageing: queue.ageing, lastServed: 0,
            lastElder: 0
        ).score(of: entry)
    }
}
