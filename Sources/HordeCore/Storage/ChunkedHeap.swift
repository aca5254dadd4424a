/// A heap whose least element is at hand, in blocks that never move.
struct ChunkedHeap<Element: Comparable & Sendable>: Sendable {
    private var elements = ChunkedArray<Element>()

    var count: Int { elements.count }

    var isEmpty: Bool { elements.isEmpty }

    /// The least element.
    var min: Element? { elements.first }

    /// All elements, in no particular order.
    var unordered: some Collection<Element> { elements }

    /// Adds an element.
    mutating func insert(_ element: Element) {
        elements.append(element)
        var place = elements.count - 1
        while place > 0 {
            let parent = (place - 1) / 2
            guard element < elements[parent] else { break }
            elements[place] = elements[parent]
            place = parent
        }
        elements[place] = element
    }

    /// Takes the least element away; nil when there is none.
    mutating func popMin() -> Element? {
        guard let least = elements.first, let last = elements.popLast() else { return nil }
        if !elements.isEmpty { sink(last) }
        return least
    }

    /// Puts an element in the place of the first, or where it belongs below.
    private mutating func sink(_ element: Element) {
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < elements.count else { break }
            if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
            guard elements[child] < element else { break }
            elements[place] = elements[child]
            place = child
        }
        elements[place] = element
    }
}
