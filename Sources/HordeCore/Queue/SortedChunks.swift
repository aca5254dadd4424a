/// An element that carries a load and is ordered without it.
protocol Loaded: Comparable, Sendable {
    /// The work that the element stands for.
    var load: Load { get set }
}

/// A sorted collection of distinct elements in chunks, with the load before any place at hand.
///
/// Insertion, removal and look-up take a binary search over the chunks and one within a chunk;
/// the load before an element takes a sum over the chunks before it.
struct SortedChunks<Element: Loaded>: Sendable {
    /// A run of elements that belongs together, never empty.
    struct Chunk: Sendable {
        var elements: [Element]
        var load: Load
    }

    /// A place; good until the next change.
    struct Place: Hashable, Sendable {
        var chunk: Int
        var offset: Int
    }

    /// A chunk is split when it grows beyond this.
    private static var limit: Int { 64 }

    private(set) var chunks: [Chunk] = []
    private(set) var count = 0
    private(set) var load = Load.none

    var isEmpty: Bool { count == 0 }

    /// The least element.
    var first: Element? { chunks.first?.elements.first }

    /// The place of the least element; nil when there is none.
    var start: Place? { isEmpty ? nil : Place(chunk: 0, offset: 0) }

    subscript(place: Place) -> Element { chunks[place.chunk].elements[place.offset] }

    /// The next place, or nil at the end.
    func place(after place: Place) -> Place? {
        if place.offset + 1 < chunks[place.chunk].elements.count {
            return Place(chunk: place.chunk, offset: place.offset + 1)
        }
        return place.chunk + 1 < chunks.count ? Place(chunk: place.chunk + 1, offset: 0) : nil
    }

    /// Adds an element that is not there yet.
    mutating func insert(_ element: Element) {
        count += 1
        load += element.load
        guard !chunks.isEmpty else {
            chunks.append(Chunk(elements: [element], load: element.load))
            return
        }
        let index = chunkIndex(for: element)
        chunks[index].load += element.load
        let offset = lowerBound(of: element, in: index)
        chunks[index].elements.insert(element, at: offset)
        if chunks[index].elements.count > Self.limit { split(index) }
    }

    /// Removes the element that is equal to `element`.
    ///
    /// - Precondition: it is there.
    mutating func remove(_ element: Element) {
        guard let place = place(of: element) else {
            preconditionFailure("What is removed from a sorted collection is in it.")
        }
        let removed = chunks[place.chunk].elements.remove(at: place.offset)
        count -= 1
        load -= removed.load
        chunks[place.chunk].load -= removed.load
        if chunks[place.chunk].elements.isEmpty { chunks.remove(at: place.chunk) }
    }

    /// Changes the load of the element that is equal to `element`.
    ///
    /// - Precondition: it is there.
    mutating func setLoad(_ newLoad: Load, of element: Element) {
        guard let place = place(of: element) else {
            preconditionFailure("Whose load changes is in the collection.")
        }
        let old = chunks[place.chunk].elements[place.offset].load
        chunks[place.chunk].elements[place.offset].load = newLoad
        chunks[place.chunk].load -= old
        chunks[place.chunk].load += newLoad
        load -= old
        load += newLoad
    }

    /// The place of the element that is equal to `element`; nil when it is not there.
    func place(of element: Element) -> Place? {
        guard !chunks.isEmpty else { return nil }
        let index = chunkIndex(for: element)
        let offset = lowerBound(of: element, in: index)
        guard offset < chunks[index].elements.count, chunks[index].elements[offset] == element
        else { return nil }
        return Place(chunk: index, offset: offset)
    }

    /// The load of all elements that are less than `element`, which need not be there.
    func load(before element: Element) -> Load {
        guard !chunks.isEmpty else { return .none }
        let index = chunkIndex(for: element)
        var sum = Load.none
        for chunk in chunks[..<index] { sum += chunk.load }
        for other in chunks[index].elements.prefix(lowerBound(of: element, in: index)) {
            sum += other.load
        }
        return sum
    }

    /// The last chunk that does not begin after `element`, or the first.
    private func chunkIndex(for element: Element) -> Int {
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if chunks[middle].elements[0] <= element { low = middle } else { high = middle }
        }
        return low
    }

    private func lowerBound(of element: Element, in chunk: Int) -> Int {
        var (low, high) = (0, chunks[chunk].elements.count)
        while low < high {
            let middle = (low + high) / 2
            if chunks[chunk].elements[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func split(_ index: Int) {
        let elements = chunks[index].elements
        let half = elements.count / 2
        let rear = Array(elements[half...])
        let rearLoad = rear.reduce(Load.none) { $0 + $1.load }
        chunks[index].elements.removeSubrange(half...)
        chunks[index].load -= rearLoad
        chunks.insert(Chunk(elements: rear, load: rearLoad), at: index + 1)
    }
}
