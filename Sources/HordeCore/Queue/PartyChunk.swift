/// A run of parties that belongs together in a ``PartyOrder``, never empty for long.
struct PartyChunk: Sendable {
    /// The parties, in order.
    var ranks: [Rank]
    /// What the parties have in each lane, by the lane's number, as far as it was needed.
    private var lanes: [Contents] = []
    /// How many parties left since ``lanes`` was summed up.
    private var departures = 0

    init(ranks: [Rank]) {
        self.ranks = ranks
    }

    /// What the parties have in a lane.
    func contents(of lane: Int) -> Contents {
        lane < lanes.count ? lanes[lane] : Contents()
    }
}

extension PartyChunk {
    /// True when one of the lanes holds something that may be within the limits.
    func waits(in numbers: [Int], within limits: Needs) -> Bool {
        numbers.contains { contents(of: $0).least.isWithin(limits) }
    }

    /// Counts what a party has that comes.
    mutating func add(_ contents: [Int: Contents]) {
        for (lane, contents) in contents { add(contents, to: lane) }
    }

    /// Counts what a party has that goes, and sums up anew now and then.
    mutating func remove(_ contents: [Int: Contents], of records: [Party: PartyRecord]) {
        departures += 1
        guard departures < 256 else { return sumUp(records) }
        for (lane, contents) in contents { remove(contents, from: lane) }
    }

    /// Counts a request that comes.
    mutating func add(_ contents: Contents, to lane: Int) {
        if lane >= lanes.count {
            lanes += Array(repeating: Contents(), count: lane + 1 - lanes.count)
        }
        lanes[lane].add(contents)
    }

    /// Counts a request that goes.
    mutating func remove(_ contents: Contents, from lane: Int) {
        lanes[lane].remove(contents)
    }

    /// Counts everything anew.
    mutating func sumUp(_ records: [Party: PartyRecord]) {
        lanes = []
        departures = 0
        for rank in ranks { add(records[rank.party]?.lanes ?? [:]) }
    }

    /// Adds a party's rank.
    mutating func insert(_ rank: Rank) {
        ranks.insert(rank, at: leading(of: ranks.count) { ranks[$0] < rank })
    }

    /// Removes a party's rank.
    ///
    /// - Precondition: it is there.
    mutating func remove(_ rank: Rank) {
        let offset = leading(of: ranks.count) { ranks[$0] < rank }
        guard offset < ranks.count, ranks[offset] == rank else {
            preconditionFailure("A party that leaves its place is there.")
        }
        ranks.remove(at: offset)
    }
}
