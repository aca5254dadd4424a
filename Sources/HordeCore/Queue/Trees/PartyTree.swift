/// Parties in an order, in a tree.
///
/// A party has one place whatever it waits for, so what moves it moves one place. Each node knows
/// what its tenants have in which lane: a worker passes over those with nothing for it, and the
/// load before a place in a lane is at hand.
///
/// Each leaf has a stretch of the order. A party that moves out of it may stay, for it often comes
/// back: a hold that is released puts it where it was. So leaves may overlap, and each node knows
/// its first and its last party.
///
/// What the parties have is looked up in their records, which are changed before the tree is.
struct PartyTree: Sendable {
    /// So many parties of a leaf may be outside its stretch.
    private static let tolerance = 28
    /// A party that waits in more lanes than these stays in its leaf.
    private static let movedLanes = 512

    var nodes = ChunkedArray<PartyNode>()
    var free: [Int] = []
    /// The node above all others.
    var root = 0

    init() {
        nodes.append(PartyNode(isLeaf: true))
    }

    /// The rank of a party.
    func rank(at place: Placement) -> Rank { nodes[place.leaf].ranks[place.seat] }

    /// What the parties below a node have in a lane; nil when that is nothing.
    func contents(
        in lane: Int, below number: Int, _ records: Table<PartyRecord>
    ) -> Contents? {
        nodes[number].contents(in: lane, records)
    }
}

extension PartyTree {
    /// Takes note of a change of what a party has in a lane.
    mutating func change(
        _ lane: Int, from old: Contents?, to new: Contents?, at place: Placement,
        of records: Table<PartyRecord>
    ) {
        change(
            lane, from: old, to: new, seat: place.seat, of: place.leaf, below: nil,
            records)
    }

    /// Puts a party, which may be somewhere or nowhere yet, where it belongs.
    mutating func place(
        _ rank: Rank, from old: Placement?, in records: inout Table<PartyRecord>
    ) {
        if let old { move(old, to: rank, in: &records) } else { insert(rank, into: &records) }
    }

    /// Adds a party with all that it has.
    private mutating func insert(_ rank: Rank, into records: inout Table<PartyRecord>) {
        let (leaf, slot) = (leaf(enclosing: rank), Int(rank.slot))
        let seat = nodes[leaf].seat(rank)
        note(rank, leaf, seat, &records)
        measure(leaf)
        let gains = nodes[leaf].admit(records.read(slot) { $0.contents }, at: seat, records)
        if let parent = nodes[leaf].parent {
            for gain in gains {
                change(
                    gain.lane, from: gain.before, to: gain.after, seat: nodes[leaf].seat,
                    of: parent, below: nil, records)
            }
        }
        if isFull(leaf) { split(leaf, &records) }
    }

    /// Removes a party that has nothing any more.
    mutating func remove(_ place: Placement, from records: inout Table<PartyRecord>) {
        nodes[place.leaf].unseat(place.seat)
        measure(place.leaf)
        shrink(place.leaf, &records)
    }

    /// Puts a party in another place.
    private mutating func move(
        _ place: Placement, to rank: Rank, in records: inout Table<PartyRecord>
    ) {
        let leaf = place.leaf
        nodes[leaf].move(place.seat, to: rank)
        measure(leaf)
        let (low, high) = stretch(of: leaf)
        guard low.map({ rank < $0 }) ?? false || high.map({ $0 <= rank }) ?? false else { return }
        let strays = nodes[leaf].strays(from: low, to: high)
        guard strays.before + strays.behind > Self.tolerance else { return }
        let order = nodes[leaf].order
        let farthest = strays.before > strays.behind ? order.first : order.last
        if let farthest { rehouse(Int(farthest), from: leaf, &records) }
    }

    /// Puts a party into the leaf in whose stretch it is.
    ///
    /// One that waits in very many lanes stays where it is.
    private mutating func rehouse(
        _ oldSeat: Int, from old: Int, _ records: inout Table<PartyRecord>
    ) {
        let rank = nodes[old].ranks[oldSeat]
        guard records.read(Int(rank.slot), { $0.lines.count }) <= Self.movedLanes else { return }
        // First in, then out: what lies above both never looks empty in between.
        let leaf = leaf(enclosing: rank)
        let seat = nodes[leaf].seat(rank)
        note(rank, leaf, seat, &records)
        let common = common(leaf, old)
        let contents = records.read(Int(rank.slot)) { $0.contents }
        let gains = nodes[leaf].admit(contents, at: seat, records)
        let losses = nodes[old].dismiss(contents, at: oldSeat, records)
        pass(gains, from: leaf, below: common, records)
        pass(losses, from: old, below: common, records)
        nodes[old].unseat(oldSeat)
        measure(leaf)
        measure(old)
        if isFull(leaf) { split(leaf, &records) }
        shrink(old, &records)
    }
}

extension PartyTree {
    /// The leaf in whose stretch a rank is.
    func leaf(enclosing rank: Rank) -> Int {
        var number = root
        while !nodes[number].isLeaf { number = nodes[number].tenant(enclosing: rank) }
        return number
    }

    /// Where the stretch of a node begins, and where the next one's does; nil at the ends.
    func stretch(of number: Int) -> (low: Rank?, high: Rank?) {
        var (number, low, high): (Int, Rank?, Rank?) = (number, nil, nil)
        while let parent = nodes[number].parent, low == nil || high == nil {
            let offset = nodes[parent].offset(of: nodes[number].seat)
            if low == nil, offset > 0 { low = nodes[parent].rank(at: offset) }
            if high == nil, offset + 1 < nodes[parent].count {
                high = nodes[parent].rank(at: offset + 1)
            }
            number = parent
        }
        return (low, high)
    }

    /// Takes note of who is first and last in a node, from there up.
    mutating func measure(_ number: Int) {
        var number: Int? = number
        while let node = number {
            let old = nodes[node].span
            var span: Span?
            if nodes[node].isLeaf {
                if let first = nodes[node].first, let last = nodes[node].last {
                    span = Span(first: first, last: last)
                }
            } else {
                for seat in nodes[node].order {
                    let tenant = Int(nodes[node].ranks[Int(seat)].slot)
                    guard let other = nodes[tenant].span else { continue }
                    span = span?.union(other) ?? other
                }
            }
            guard span != old else { return }
            nodes[node].span = span
            if let parent = nodes[node].parent, let first = span?.first {
                nodes[parent].note(first: first, at: nodes[node].seat)
            }
            // Slots and seats may differ where ranks do not.
            if let parent = nodes[node].parent, let whole = nodes[parent].span, let span, let old,
                !whole.touches(old), !(span.first < whole.first), !(whole.last < span.last)
            {
                return
            }
            number = nodes[node].parent
        }
    }

    /// The lowest node above two leaves, which lie equally deep.
    func common(_ first: Int, _ second: Int) -> Int {
        var (first, second) = (first, second)
        while first != second, let left = nodes[first].parent, let right = nodes[second].parent {
            (first, second) = (left, right)
        }
        return first
    }

    /// Tells a party where it is.
    func note(
        _ rank: Rank, _ leaf: Int, _ seat: Int, _ records: inout Table<PartyRecord>
    ) {
        records.update(Int(rank.slot)) { $0.place = Placement(leaf: leaf, seat: seat) }
    }
}
