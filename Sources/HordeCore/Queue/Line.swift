/// The waiting requests of one party in one lane, oldest first.
///
/// They lie in sorted chunks, each of which knows what is in it, so that the load before a request
/// is at hand and a worker passes over chunks with nothing for it.
struct Line: Sendable {
    /// A run of requests that belongs together, never empty.
    private struct Chunk: Sendable {
        var entries: [LineEntry]
        var contents: Contents

        init(_ entries: [LineEntry]) {
            self.entries = entries
            contents = entries.reduce(into: Contents()) { $0.add($1.contents) }
        }
    }

    /// A place; good until the next change.
    struct Place: Hashable, Sendable {
        fileprivate var chunk: Int
        fileprivate var offset: Int

        /// Where the oldest request is.
        static let start = Place(chunk: 0, offset: 0)

        /// The place behind this one, if there is one.
        var next: Place { Place(chunk: chunk, offset: offset + 1) }
    }

    /// A chunk is split when it grows beyond this.
    private static let limit = 64

    private var chunks: [Chunk] = []
    /// The party's place by age in the lane.
    var elderRank: Rank

    init(_ entry: LineEntry, elderRank: Rank) {
        chunks = [Chunk([entry])]
        self.elderRank = elderRank
    }

    var isEmpty: Bool { chunks.isEmpty }

    /// The oldest request.
    var first: LineEntry? { chunks.first?.entries.first }

    /// Everything in the line, summed up.
    var contents: Contents { chunks.reduce(into: Contents()) { $0.add($1.contents) } }

    subscript(place: Place) -> LineEntry { chunks[place.chunk].entries[place.offset] }

    /// The first place at or behind `place` whose request is within a worker's limits; nil when
    /// there is none.
    func place(from place: Place, within limits: Needs) -> Place? {
        var place = place
        while place.chunk < chunks.count {
            let chunk = chunks[place.chunk]
            if chunk.contents.least.isWithin(limits) {
                while place.offset < chunk.entries.count {
                    if chunk.entries[place.offset].needs.isWithin(limits) { return place }
                    place.offset += 1
                }
            }
            place = Place(chunk: place.chunk + 1, offset: 0)
        }
        return nil
    }

    /// The load of all requests before `entry`, which need not be there.
    func load(before entry: LineEntry) -> Load {
        guard let (index, offset) = position(of: entry) else { return .none }
        var sum = Load.none
        for chunk in chunks[..<index] { sum += chunk.contents.load }
        for other in chunks[index].entries[..<offset] { sum += other.load }
        return sum
    }
}

extension Line {
    /// Adds a request that is not there yet.
    mutating func insert(_ entry: LineEntry) {
        guard let (index, offset) = position(of: entry) else {
            chunks = [Chunk([entry])]
            return
        }
        chunks[index].entries.insert(entry, at: offset)
        chunks[index].contents.add(entry.contents)
        let entries = chunks[index].entries
        guard entries.count > Self.limit else { return }
        let half = entries.count / 2
        chunks[index] = Chunk(Array(entries[..<half]))
        chunks.insert(Chunk(Array(entries[half...])), at: index + 1)
    }

    /// Removes a request.
    ///
    /// - Precondition: it is there.
    mutating func remove(_ entry: LineEntry) {
        let (index, offset) = place(of: entry)
        let removed = chunks[index].entries.remove(at: offset)
        if chunks[index].entries.isEmpty {
            chunks.remove(at: index)
            return
        }
        chunks[index].contents.remove(removed.contents)
        var least = Needs.unbounded
        for entry in chunks[index].entries { least.lower(to: entry.needs) }
        chunks[index].contents.least = least
    }

    /// Changes how much of a request waits.
    ///
    /// - Precondition: it is there.
    /// - Returns: how much waited before.
    mutating func setLoad(_ load: Load, of entry: LineEntry) -> Load {
        let (index, offset) = place(of: entry)
        let old = chunks[index].entries[offset].load
        chunks[index].entries[offset].load = load
        chunks[index].contents.load -= old
        chunks[index].contents.load += load
        return old
    }

    /// Where `entry` is or would be, in an existing chunk; nil when the line is empty.
    private func position(of entry: LineEntry) -> (chunk: Int, offset: Int)? {
        guard !chunks.isEmpty else { return nil }
        let index = max(0, leading(of: chunks.count) { chunks[$0].entries[0] <= entry } - 1)
        let entries = chunks[index].entries
        return (index, leading(of: entries.count) { entries[$0] < entry })
    }

    private func place(of entry: LineEntry) -> (chunk: Int, offset: Int) {
        guard let (index, offset) = position(of: entry),
            offset < chunks[index].entries.count, chunks[index].entries[offset] == entry
        else { preconditionFailure("What changes in a line is in it.") }
        return (index, offset)
    }
}
