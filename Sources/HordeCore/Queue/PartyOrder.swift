/// Parties in the order of their oldest requests, in a tree.
///
/// A party has one place whatever it waits for, so a balance that moves moves one place. Each node
/// knows what the parties below it have in which lane: a worker passes over nodes with nothing for
/// it, and the load before a place in a lane is at hand.
///
/// What the parties have is looked up in their records, which are changed before the order is.
struct PartyOrder: Sendable {
    /// A leaf is split when it grows beyond this.
    ///
    /// Most moves stay within one, and cost nothing above.
    private static let leafLimit = 256
    /// An inner node is split when it grows beyond this.
    private static let limit = 48
    /// Neighbours become one when together they are smaller than this.
    private static let least = 24

    /// Of a leaf, in order.
    private(set) var ranks: [Rank] = []
    /// Of an inner node, in order, none of them empty.
    private(set) var parts: [PartyOrder] = []
    /// What the parties below have in each lane.
    private var lanes = LaneMap<Contents>()

    init() {}

    private init(ranks: [Rank], _ records: Table<PartyRecord>) {
        self.ranks = ranks
        sumUp(records)
    }

    private init(parts: [PartyOrder]) {
        self.parts = parts
        for part in parts {
            for entry in part.lanes.entries { lanes.add(entry.value, to: entry.lane) }
        }
    }

    /// What the parties have in a lane.
    func contents(of lane: Int) -> Contents {
        lanes.index(of: lane).map { lanes[$0] } ?? Contents()
    }

    /// The first place of all.
    var first: Rank? { parts.isEmpty ? ranks.first : parts[0].first }

    /// The last place of all.
    var last: Rank? { parts.isEmpty ? ranks.last : parts[parts.count - 1].last }

    /// The parties of the first leaf with one behind `rank` that waits in one of the lanes for
    /// something that may be within a worker's limits; nil when there is none.
    ///
    /// - Returns: the parties of the leaf, and the offset of the one.
    func run(
        after rank: Rank?, in numbers: [Int], within limits: Needs,
        of records: Table<PartyRecord>
    ) -> (ranks: [Rank], offset: Int)? {
        guard waits(in: numbers, within: limits) else { return nil }
        guard !parts.isEmpty else {
            let start = rank.map { rank in leading(of: ranks.count) { ranks[$0] <= rank } } ?? 0
            return Self.offset(in: ranks, from: start, in: numbers, within: limits, of: records)
                .map { (ranks, $0) }
        }
        let start = rank.map { part(of: $0) } ?? 0
        for index in start..<parts.count {
            let found = parts[index].run(
                after: index == start ? rank : nil, in: numbers, within: limits, of: records)
            if let found { return found }
        }
        return nil
    }

    /// The offset of the first of a leaf's parties that waits for something for a worker.
    static func offset(
        in ranks: [Rank], from start: Int, in numbers: [Int], within limits: Needs,
        of records: Table<PartyRecord>
    ) -> Int? {
        (start..<max(start, ranks.count)).first { offset in
            records.read(Int(ranks[offset].slot)) { $0.waits(in: numbers, within: limits) }
        }
    }

    private func waits(in numbers: [Int], within limits: Needs) -> Bool {
        numbers.contains { number in
            lanes.index(of: number).map { lanes[$0].bound.isWithin(limits) } ?? false
        }
    }

    /// The last part that does not begin after `rank`, or the first.
    private func part(of rank: Rank) -> Int {
        max(0, leading(of: parts.count) { parts[$0].first.map { $0 <= rank } ?? false } - 1)
    }
}

extension PartyOrder {
    /// Adds a party with all that it has.
    mutating func insert(_ rank: Rank, of records: Table<PartyRecord>) {
        grow(put(rank, records))
    }

    /// Removes a party with all that it has.
    ///
    /// - Precondition: it is there.
    mutating func remove(_ rank: Rank, of records: Table<PartyRecord>) {
        take(rank, records)
        shrink()
    }

    /// Puts a party from one place to another.
    ///
    /// - Precondition: it is at the old one.
    mutating func move(_ old: Rank, to new: Rank, of records: Table<PartyRecord>) {
        grow(shift(old, to: new, records))
        shrink()
    }

    /// Counts a request that comes to a party's.
    mutating func add(_ contents: Contents, to lane: Int, at rank: Rank) {
        lanes.add(contents, to: lane)
        if !parts.isEmpty { parts[part(of: rank)].add(contents, to: lane, at: rank) }
    }

    /// Counts a request that has left a party's.
    mutating func take(
        _ contents: Contents, from lane: Int, at rank: Rank, of records: Table<PartyRecord>
    ) {
        if !parts.isEmpty {
            parts[part(of: rank)].take(contents, from: lane, at: rank, of: records)
        }
        take(contents, from: lane, records)
    }

    private mutating func take(
        _ contents: Contents, from lane: Int, _ records: Table<PartyRecord>
    ) {
        if parts.isEmpty {
            let ranks = ranks
            _ = lanes.take(
                contents, from: lane,
                ranks.lazy.compactMap { rank in
                    records.read(Int(rank.slot)) { $0.bound(in: lane) }
                })
        } else {
            let parts = parts
            _ = lanes.take(
                contents, from: lane,
                parts.lazy.compactMap { part in
                    part.lanes.index(of: lane).map { part.lanes[$0].bound }
                })
        }
    }
}

extension PartyOrder {
    /// - Returns: the rear half, when there were two.
    private mutating func put(_ rank: Rank, _ records: Table<PartyRecord>) -> PartyOrder? {
        records.read(Int(rank.slot)) { record in
            record.forEachLane { lane, contents in lanes.add(contents, to: lane) }
        }
        guard !parts.isEmpty else {
            ranks.insert(rank, at: leading(of: ranks.count) { ranks[$0] < rank })
            return split(records)
        }
        let index = part(of: rank)
        guard let rear = parts[index].put(rank, records) else { return nil }
        parts.insert(rear, at: index + 1)
        return split(records)
    }

    private mutating func take(_ rank: Rank, _ records: Table<PartyRecord>) {
        if parts.isEmpty {
            ranks.remove(at: offset(of: rank))
        } else {
            let index = part(of: rank)
            parts[index].take(rank, records)
            merge(index, records)
        }
        guard !isEmpty else {
            lanes = LaneMap()
            return
        }
        records.read(Int(rank.slot)) { record in
            record.forEachLane { lane, contents in take(contents, from: lane, records) }
        }
    }

    /// Puts a party from one place to another; what is common to both places stays as it is.
    private mutating func shift(
        _ old: Rank, to new: Rank, _ records: Table<PartyRecord>
    ) -> PartyOrder? {
        guard !parts.isEmpty else {
            ranks.remove(at: offset(of: old))
            ranks.insert(new, at: leading(of: ranks.count) { ranks[$0] < new })
            return nil
        }
        let index = part(of: old)
        if index == part(of: new) {
            guard let rear = parts[index].shift(old, to: new, records) else { return nil }
            parts.insert(rear, at: index + 1)
            return split(records)
        }
        parts[index].take(old, records)
        merge(index, records)
        let other = part(of: new)
        guard let rear = parts[other].put(new, records) else { return nil }
        parts.insert(rear, at: other + 1)
        return split(records)
    }

    private mutating func split(_ records: Table<PartyRecord>) -> PartyOrder? {
        guard ranks.count > Self.leafLimit || parts.count > Self.limit else { return nil }
        let half = (ranks.count + parts.count) / 2
        let rear: PartyOrder
        if parts.isEmpty {
            rear = PartyOrder(ranks: Array(ranks[half...]), records)
            self = PartyOrder(ranks: Array(ranks[..<half]), records)
        } else {
            rear = PartyOrder(parts: Array(parts[half...]))
            self = PartyOrder(parts: Array(parts[..<half]))
        }
        return rear
    }

    /// Takes a part away that became empty, and puts small neighbours together.
    private mutating func merge(_ index: Int, _ records: Table<PartyRecord>) {
        if parts[index].isEmpty {
            parts.remove(at: index)
        } else if index + 1 < parts.count,
            parts[index].size + parts[index + 1].size < Self.least
        {
            let rear = parts.remove(at: index + 1)
            let front = parts[index]
            parts[index] =
                front.parts.isEmpty
                ? PartyOrder(ranks: front.ranks + rear.ranks, records)
                : PartyOrder(parts: front.parts + rear.parts)
        }
    }

    private mutating func grow(_ rear: PartyOrder?) {
        guard let rear else { return }
        let front = self
        self = PartyOrder(parts: [front, rear])
    }

    private mutating func shrink() {
        while parts.count == 1 {
            let only = parts[0]
            self = only
        }
    }

    private mutating func sumUp(_ records: Table<PartyRecord>) {
        for rank in ranks {
            records.read(Int(rank.slot)) { record in
                record.forEachLane { lane, contents in lanes.add(contents, to: lane) }
            }
        }
    }

    private var isEmpty: Bool { size == 0 }

    private var size: Int { ranks.count + parts.count }

    private func offset(of rank: Rank) -> Int {
        let offset = leading(of: ranks.count) { ranks[$0] < rank }
        guard offset < ranks.count, ranks[offset] == rank else {
            preconditionFailure("A party that leaves its place is there.")
        }
        return offset
    }
}
