/// Ranks in order, in sorted chunks.
struct RankList: Sendable {
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

    /// Runs of ranks, none of them empty.
    private var chunks: [[Rank]] = []

    subscript(place: Place) -> Rank { chunks[place.chunk][place.offset] }

    /// The place itself, or the beginning of the next chunk when there is nothing at it; nil at the
    /// end.
    func place(at place: Place) -> Place? {
        guard place.chunk < chunks.count else { return nil }
        if place.offset < chunks[place.chunk].count { return place }
        return place.chunk + 1 < chunks.count ? Place(chunk: place.chunk + 1, offset: 0) : nil
    }

    /// Adds a rank that is not there yet.
    mutating func insert(_ rank: Rank) {
        guard !chunks.isEmpty else {
            chunks = [[rank]]
            return
        }
        let (index, offset) = position(of: rank)
        chunks[index].insert(rank, at: offset)
        guard chunks[index].count > Self.limit else { return }
        let half = chunks[index].count / 2
        chunks.insert(Array(chunks[index][half...]), at: index + 1)
        chunks[index].removeSubrange(half...)
    }

    /// Removes a rank.
    ///
    /// - Precondition: it is there.
    mutating func remove(_ rank: Rank) {
        let (index, offset) = position(of: rank)
        guard offset < chunks[index].count, chunks[index][offset] == rank else {
            preconditionFailure("A rank that is removed is there.")
        }
        chunks[index].remove(at: offset)
        if chunks[index].isEmpty { chunks.remove(at: index) }
    }

    private func position(of rank: Rank) -> (chunk: Int, offset: Int) {
        let index = max(0, leading(of: chunks.count) { chunks[$0][0] <= rank } - 1)
        let ranks = chunks[index]
        return (index, leading(of: ranks.count) { ranks[$0] < rank })
    }
}
