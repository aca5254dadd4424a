/// The places in a pattern's program that are reached while a text is read.
struct PatternRun {
    /// A place, and where in the text the way to it began.
    private struct Thread {
        let step: Int
        let start: Int
    }

    private let pattern: Pattern
    private var current: [Thread] = []
    private var following: [Thread] = []
    /// For each step, in which round it was last reached.
    private var marks: [Int]
    private var round = 0
    private var waiting: [Int] = []

    /// Prepares to run a pattern.
    init(_ pattern: Pattern) {
        self.pattern = pattern
        marks = Array(repeating: 0, count: pattern.steps.count)
    }

    /// The earliest place where the pattern is found; of several from there on the one that its
    /// order of choices prefers.
    mutating func first(
        in text: [UInt32], from start: Int, allowance: inout Int
    ) -> Range<Int>? {
        var found: Range<Int>?
        current.removeAll(keepingCapacity: true)
        round += 1
        var index = start
        while index <= text.count, allowance >= 0 {
            if found == nil, begins(at: index, of: text) {
                reach(0, from: index, at: index, of: text, allowance: &allowance)
                // New ways come after those that began before.
                current += following
                following.removeAll(keepingCapacity: true)
            }
            if current.isEmpty, found != nil { break }
            round += 1
            if !current.isEmpty {
                advance(over: index, of: text, found: &found, allowance: &allowance)
            }
            index += 1
        }
        return found
    }

    private func begins(at index: Int, of text: [UInt32]) -> Bool {
        guard index < text.count else { return false }
        guard let firsts = pattern.firsts else { return true }
        // Beyond ASCII it is not known, so it may.
        return text[index] >= 128 || firsts >> UInt128(text[index]) & 1 == 1
    }

    /// Lets every way take the character at `index`.
    private mutating func advance(
        over index: Int, of text: [UInt32], found: inout Range<Int>?, allowance: inout Int
    ) {
        loop: for thread in current {
            switch pattern.steps[thread.step] {
            case .take(let set):
                allowance -= 1
                guard index < text.count, set.contains(text[index]) else { continue }
                reach(
                    thread.step + 1, from: thread.start, at: index + 1, of: text,
                    allowance: &allowance)
            case .found:
                guard thread.start < index else { continue }
                found = thread.start..<index
                // Ways behind this one are preferred less.
                break loop
            case .check, .fork, .jump: break
            }
        }
        swap(&current, &following)
        following.removeAll(keepingCapacity: true)
    }

    /// Adds to the following places those that are reached from a step without taking a character.
    private mutating func reach(
        _ step: Int, from start: Int, at index: Int, of text: [UInt32], allowance: inout Int
    ) {
        waiting.append(step)
        while let step = waiting.popLast() {
            guard marks[step] != round else { continue }
            marks[step] = round
            allowance -= 1
            switch pattern.steps[step] {
            case .take, .found: following.append(Thread(step: step, start: start))
            case .check(let place):
                if place.holds(at: index, of: text) { waiting.append(step + 1) }
            case .jump(let other): waiting.append(other)
            case .fork(let first, let second):
                waiting.append(second)
                waiting.append(first)
            }
        }
    }
}
