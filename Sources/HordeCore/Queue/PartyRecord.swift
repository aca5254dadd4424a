/// What the queue knows of a party that waits.
struct PartyRecord: TableRow {
    let id: Party
    /// The party's line in each lane that it waits in.
    var lines = LaneMap<Line>()
    /// The stamp of the party's last job.
    var lastServed: UInt64 = 0
    /// The stamp of the party's last elder's turn.
    var lastElder: UInt64 = 0
    /// Its place by standing, which is that of its oldest request.
    var rank: Rank?

    init(_ id: Party) {
        self.id = id
    }

    /// Calls back with each lane that it waits in, and what it has there.
    func forEachLane(_ body: (Int, Contents) -> Void) {
        // By index, so that no line is copied.
        for index in lines.entries.indices {
            body(lines.entries[index].lane, lines.entries[index].value.contents)
        }
    }

    /// The bound of what the party has in a lane; nil when that is nothing.
    func bound(in lane: Int) -> Bound? {
        lines.index(of: lane).map { lines[$0].contents.bound }
    }

    /// The oldest request in a lane; nil when there is none.
    func head(in lane: Int) -> LineEntry? { lines.index(of: lane).flatMap { lines[$0].first } }

    /// True when one of the lanes holds something of the party's that may be within the limits.
    func waits(in lanes: [Int], within limits: Needs) -> Bool {
        lanes.contains { bound(in: $0)?.isWithin(limits) ?? false }
    }

    /// Its place by age in a lane.
    ///
    /// - Precondition: it has something there.
    func elder(in lane: Int, slot: Int) -> Elder {
        guard let index = lines.index(of: lane), let head = lines[index].first else {
            preconditionFailure("A party with a place in a lane has a request there.")
        }
        return Elder(
            turn: max(lastElder, head.arrival), arrival: head.arrival, party: slot,
            contents: lines[index].contents)
    }
}

extension Party: StorageKey {
    /// The user's number and the caller's digest, spread.
    var storageHash: UInt64 { spread(UInt64(user.number), caller.digest) }
}
