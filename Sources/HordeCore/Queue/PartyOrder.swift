/// Parties in the order of their oldest requests, in sorted chunks.
///
/// A party has one place whatever it waits for, so a balance that moves moves one place. Each chunk
/// knows what its parties have in which lane: a worker passes over chunks with nothing for it, and
/// the load before a place in a lane is at hand.
struct PartyOrder: Sendable {
    /// A place; good until the next change.
    struct Place: Hashable, Sendable {
        fileprivate var chunk: Int
        fileprivate var offset: Int

        /// Where the least rank is.
        static let start = Place(chunk: 0, offset: 0)

        /// The place behind this one, if there is one.
        var next: Place { Place(chunk: chunk, offset: offset + 1) }
    }

    /// A chunk is split when it grows beyond this.
    private static let limit = 64

    private(set) var chunks: [PartyChunk] = []

    subscript(place: Place) -> Rank { chunks[place.chunk].ranks[place.offset] }

    /// The first place at or behind `place` whose party waits in one of the lanes for something
    /// that may be within a worker's limits; nil when there is none.
    func place(
        from place: Place, in lanes: [Int], within limits: Needs, of records: [Party: PartyRecord]
    ) -> Place? {
        var place = place
        while place.chunk < chunks.count {
            if chunks[place.chunk].waits(in: lanes, within: limits) {
                let ranks = chunks[place.chunk].ranks
                while place.offset < ranks.count {
                    let record = records[ranks[place.offset].party]
                    if record?.waits(in: lanes, within: limits) ?? false { return place }
                    place.offset += 1
                }
            }
            place = Place(chunk: place.chunk + 1, offset: 0)
        }
        return nil
    }
}

extension PartyOrder {
    /// Adds a party with all that it has; its record is there already.
    mutating func insert(
        _ rank: Rank, _ contents: [Int: Contents], of records: [Party: PartyRecord]
    ) {
        guard !chunks.isEmpty else {
            chunks = [PartyChunk(ranks: [rank])]
            chunks[0].add(contents)
            return
        }
        let index = chunkIndex(for: rank)
        chunks[index].insert(rank)
        chunks[index].add(contents)
        splitIfNeeded(index, records)
    }

    /// Removes a party with all that it has.
    ///
    /// - Precondition: it is there.
    mutating func remove(
        _ rank: Rank, _ contents: [Int: Contents], of records: [Party: PartyRecord]
    ) {
        let index = chunkIndex(for: rank)
        chunks[index].remove(rank)
        if chunks[index].ranks.isEmpty {
            chunks.remove(at: index)
        } else {
            chunks[index].remove(contents, of: records)
        }
    }

    /// Puts a party from one place to another.
    ///
    /// - Precondition: it is at the old one.
    mutating func move(
        _ old: Rank, to new: Rank, _ contents: [Int: Contents], of records: [Party: PartyRecord]
    ) {
        let index = chunkIndex(for: old)
        if index == chunkIndex(for: new) {
            chunks[index].remove(old)
            chunks[index].insert(new)
        } else {
            remove(old, contents, of: records)
            insert(new, contents, of: records)
        }
    }

    /// Counts a request that comes to a party's.
    mutating func add(_ contents: Contents, to lane: Int, at rank: Rank) {
        chunks[chunkIndex(for: rank)].add(contents, to: lane)
    }

    /// Counts a request that leaves a party's.
    mutating func remove(_ contents: Contents, from lane: Int, at rank: Rank) {
        chunks[chunkIndex(for: rank)].remove(contents, from: lane)
    }

    /// The last chunk that does not begin after `rank`, or the first.
    private func chunkIndex(for rank: Rank) -> Int {
        max(0, leading(of: chunks.count) { chunks[$0].ranks[0] <= rank } - 1)
    }

    private mutating func splitIfNeeded(_ index: Int, _ records: [Party: PartyRecord]) {
        let ranks = chunks[index].ranks
        guard ranks.count > Self.limit else { return }
        var rear = PartyChunk(ranks: Array(ranks[(ranks.count / 2)...]))
        chunks[index].ranks = Array(ranks[..<(ranks.count / 2)])
        chunks[index].sumUp(records)
        rear.sumUp(records)
        chunks.insert(rear, at: index + 1)
    }
}
