/// An array in blocks of a fixed size: what is there never moves, so that no append costs more than
/// a block, however many elements there are.
struct ChunkedArray<Element> {
    private var blocks: [[Element]] = []
    /// How many elements there are.
    private(set) var count = 0

    /// Creates an empty array.
    init() {}

    /// A block holds two to this many elements: some sixteen kilobytes.
    private static var shift: Int {
        var shift = 4
        while shift < 10, MemoryLayout<Element>.stride << shift < 8192 { shift += 1 }
        return shift
    }

    /// Looks at an element where it lies, without a copy of it.
    func read<Result>(_ position: Int, _ body: (Element) -> Result) -> Result {
        let shift = Self.shift
        let blocks = blocks.span
        return body(blocks[position >> shift].span[position & (1 << shift - 1)])
    }

    /// Adds an element at the end.
    mutating func append(_ element: Element) {
        let shift = Self.shift
        if count >> shift == blocks.count {
            var block: [Element] = []
            block.reserveCapacity(1 << shift)
            blocks.append(block)
        }
        blocks[count >> shift].append(element)
        count += 1
    }

    /// Takes the last element away; nil when there is none.
    mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        let block = count >> Self.shift
        let element = blocks[block].removeLast()
        // One empty block stays, so that coming and going at its edge costs nothing.
        if blocks.count > block + 2 { blocks.removeLast() }
        return element
    }
}

extension ChunkedArray: RandomAccessCollection, MutableCollection {
    var startIndex: Int { 0 }

    var endIndex: Int { count }

    subscript(position: Int) -> Element {
        _read {
            let shift = Self.shift
            let blocks = blocks.span
            yield blocks[position >> shift].span[position & (1 << shift - 1)]
        }
        _modify {
            let shift = Self.shift
            yield &blocks[position >> shift][position & (1 << shift - 1)]
        }
    }
}

extension ChunkedArray: Sendable where Element: Sendable {}

extension ChunkedArray: Equatable where Element: Equatable {
    static func == (left: ChunkedArray, right: ChunkedArray) -> Bool {
        left.elementsEqual(right)
    }
}

extension ChunkedArray: Hashable where Element: Hashable {
    func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for element in self { hasher.combine(element) }
    }
}
