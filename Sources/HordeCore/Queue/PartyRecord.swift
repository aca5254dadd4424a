/// What the queue knows of a party that waits.
struct PartyRecord: TableRow {
    let id: Party
    /// The party's line in each lane that it waits in.
    var lines = PartyLines.none
    /// A registered user's balance less holds; zero for a caller.
    var standing: Kudos
    /// The stamp of the party's last job.
    var lastServed: UInt64 = 0
    /// The stamp of the party's last elder's turn.
    var lastElder: UInt64 = 0
    /// Its place by standing, which is that of its oldest request.
    var place: Placement?

    init(_ id: Party, standing: Kudos) {
        self.id = id
        self.standing = id.isAnonymous ? .zero : standing
    }

    /// Changes the line in a lane; nil where it has nothing.
    mutating func change(_ lane: Int, _ body: (inout Line?) -> Void) {
        lines.change(lane, body)
    }

    /// What the party has in each of its lanes.
    var contents: [(lane: Int, contents: Contents)] {
        (0..<lines.count).map { (lines.lane(at: $0), lines.read($0) { $0.contents }) }
    }

    /// Calls back with each lane and what the party has in it.
    func forEachLane(_ body: (Int, Contents) -> Void) {
        for index in 0..<lines.count {
            body(lines.lane(at: index), lines.read(index) { $0.contents })
        }
    }

    /// What the party has in a lane; nil when that is nothing.
    func contents(in lane: Int) -> Contents? {
        lines.index(of: lane).map { lines.read($0) { $0.contents } }
    }

    /// The first turn in a lane by age, and the least that anything there needs.
    func elder(in lane: Int) -> ElderTree.Entry? {
        lines.index(of: lane).map { elder(at: $0) }
    }

    /// The same of the lane at an index.
    func elder(at index: Int) -> ElderTree.Entry {
        lines.read(index) { line in
            let arrival = line.first.arrival
            return ElderTree.Entry(
                turn: Turn(turn: max(lastElder, arrival), arrival: arrival), bound: line.bound)
        }
    }

    /// The least that what the party has in a lane needs; nil when that is nothing.
    func bound(in lane: Int) -> Bound? { lines.index(of: lane).map { lines.read($0) { $0.bound } } }

    /// The oldest request in a lane; nil when there is none.
    func head(in lane: Int) -> LineEntry? {
        lines.index(of: lane).map { lines.read($0) { $0.first } }
    }

    /// True when one of the lanes holds something of the party's that may be within the limits.
    func waits(in lanes: [Int], within limits: Needs) -> Bool {
        lanes.contains { bound(in: $0)?.isWithin(limits) ?? false }
    }
}

extension UserID: StorageKey {
    /// The number, spread.
    var storageHash: UInt64 { spread(UInt64(number), 0) }
}

extension Party: StorageKey {
    /// The user's number and the caller's digest, spread.
    var storageHash: UInt64 { spread(UInt64(user.number), caller.digest) }
}
