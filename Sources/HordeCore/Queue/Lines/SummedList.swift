/// Sorted elements in a tree, each node of which knows what is below it: the load before an element
/// is at hand, and a worker passes over nodes with nothing for it.
struct SummedList<Element: Summed>: Sendable {
    /// A node is split when it grows beyond this.
    private static var limit: Int { 48 }

    /// Of a leaf, in order.
    private var elements: [Element] = []
    /// Of an inner node, in order, none of them empty.
    private var parts: [SummedList] = []
    /// Everything below, summed up.
    private(set) var contents = Contents()

    init() {}

    private init(elements: [Element]) {
        self.elements = elements
        for element in elements { contents.add(element.contents) }
    }

    private init(parts: [SummedList]) {
        self.parts = parts
        for part in parts { contents.add(part.contents) }
    }

    var isEmpty: Bool { elements.isEmpty && parts.isEmpty }

    /// The least element.
    var first: Element? { parts.isEmpty ? elements.first : parts.span[0].first }

    /// The first element behind another that may suit a worker with these limits.
    ///
    /// - Parameters:
    ///   - last: What comes before; nil to begin at the beginning.
    ///   - limits: What the worker can do.
    func first(after last: Element?, within limits: Needs) -> Element? {
        guard contents.bound.isWithin(limits) else { return nil }
        guard !parts.isEmpty else {
            let start = last.map { last in leading(of: elements.count) { elements[$0] <= last } }
            for index in (start ?? 0)..<elements.count where elements[index].isWithin(limits) {
                return elements[index]
            }
            return nil
        }
        let start = last.map { part(of: $0) } ?? 0
        for index in start..<parts.count {
            let found = parts.span[index].first(after: index == start ? last : nil, within: limits)
            if let found { return found }
        }
        return nil
    }

    /// The load of all elements before one that need not be there.
    func load(before element: Element) -> Load {
        var sum = Load.none
        if parts.isEmpty {
            for other in elements {
                guard other < element else { break }
                sum += other.contents.load
            }
            return sum
        }
        let index = part(of: element)
        for other in parts[..<index] { sum += other.contents.load }
        return sum + parts.span[index].load(before: element)
    }

    private func part(of element: Element) -> Int {
        max(
            0,
            leading(of: parts.count) { index in
                parts.span[index].first.map { $0 <= element } ?? false
            } - 1)
    }
}

extension SummedList {
    /// Adds an element that is not there yet.
    mutating func insert(_ element: Element) {
        guard let rear = put(element) else { return }
        let front = self
        self = SummedList(parts: [front, rear])
    }

    /// Removes an element.
    ///
    /// - Precondition: it is there.
    mutating func remove(_ element: Element) {
        _ = take(element)
        while parts.count == 1 {
            let only = parts[0]
            self = only
        }
    }

    /// Puts an element in the place of the one that is equal to it.
    ///
    /// - Precondition: it is there.
    /// - Returns: what that one counted for.
    @discardableResult
    mutating func replace(_ element: Element) -> Contents {
        let old: Contents
        var isLess = false
        if parts.isEmpty {
            let offset = offset(of: element)
            old = elements[offset].contents
            elements[offset] = element
            isLess = old.bound != element.contents.bound
        } else {
            let index = part(of: element)
            let before = parts[index].contents.bound
            old = parts[index].replace(element)
            isLess = before != parts[index].contents.bound
        }
        contents.add(element.contents)
        contents.remove(old)
        if isLess { tighten(after: old.bound) }
        return old
    }

    /// - Returns: the rear half, when there were two.
    private mutating func put(_ element: Element) -> SummedList? {
        contents.add(element.contents)
        if parts.isEmpty {
            elements.insert(
                element, at: leading(of: elements.count) { elements[$0] < element })
            guard elements.count > Self.limit else { return nil }
            // What grows at its end, as most lists do, stays full in front.
            let isLast = elements[elements.count - 1] == element
            let half = isLast ? elements.count - 4 : elements.count / 2
            let rear = SummedList(elements: Array(elements[half...]))
            self = SummedList(elements: Array(elements[..<half]))
            return rear
        }
        let index = part(of: element)
        guard let rear = parts[index].put(element) else { return nil }
        parts.insert(rear, at: index + 1)
        guard parts.count > Self.limit else { return nil }
        let half = parts.count / 2
        let other = SummedList(parts: Array(parts[half...]))
        self = SummedList(parts: Array(parts[..<half]))
        return other
    }

    /// - Returns: what was taken, and whether the bound has changed.
    private mutating func take(_ element: Element) -> (contents: Contents, isTighter: Bool) {
        let taken: Contents
        var isTighter = true
        if parts.isEmpty {
            taken = elements.remove(at: offset(of: element)).contents
        } else {
            let index = part(of: element)
            (taken, isTighter) = parts[index].take(element)
            if parts[index].isEmpty {
                parts.remove(at: index)
                isTighter = true
            } else if index + 1 < parts.count, parts[index].size + parts[index + 1].size < 24 {
                let rear = parts.remove(at: index + 1)
                parts[index].append(rear)
            }
        }
        contents.remove(taken)
        return (taken, isTighter && tighten(after: taken.bound))
    }

    @discardableResult
    private mutating func tighten(after removed: Bound) -> Bool {
        parts.isEmpty
            ? contents.tighten(after: removed, elements.lazy.map { $0.contents.bound })
            : contents.tighten(after: removed, parts.lazy.map { $0.contents.bound })
    }

    private var size: Int { elements.count + parts.count }

    private mutating func append(_ other: SummedList) {
        elements += other.elements
        parts += other.parts
        contents.add(other.contents)
    }

    private func offset(of element: Element) -> Int {
        let offset = leading(of: elements.count) { elements[$0] < element }
        guard offset < elements.count, elements[offset] == element else {
            preconditionFailure("What changes in a list is in it.")
        }
        return offset
    }
}

extension SummedList {
    /// Everything in the list, in order.
    var all: [Element] { parts.isEmpty ? elements : parts.flatMap(\.all) }

    /// Traps unless the list is in order and every node sums up what is below it.
    func checkInvariants() {
        let all = all
        precondition(
            zip(all, all.dropFirst()).allSatisfy { $0 < $1 }, "A list is in order.")
        contents.check(all)
        for part in parts {
            precondition(!part.isEmpty, "No part is empty.")
            part.checkInvariants()
        }
    }
}
