import HeapModule
import HordeCore

/// What is to happen, earliest first, and in the order of planning among what happens at once.
struct Agenda {
    private struct Entry: Comparable {
        let time: Timestamp
        let number: UInt64
        let occurrence: Occurrence

        static func < (left: Entry, right: Entry) -> Bool {
            (left.time, left.number) < (right.time, right.number)
        }

        static func == (left: Entry, right: Entry) -> Bool { left.number == right.number }
    }

    private var entries = Heap<Entry>()
    private var planned: UInt64 = 0

    /// When the next thing happens; nil when nothing does.
    var nextTime: Timestamp? { entries.min?.time }

    /// Plans something.
    mutating func plan(_ occurrence: Occurrence, at time: Timestamp) {
        entries.insert(Entry(time: time, number: planned, occurrence: occurrence))
        planned += 1
    }

    /// Takes what happens next off the agenda.
    mutating func next() -> (time: Timestamp, occurrence: Occurrence)? {
        entries.popMin().map { ($0.time, $0.occurrence) }
    }
}
