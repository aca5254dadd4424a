import HordeCore

/// What is to happen, earliest first, and in the order of planning among what happens at once.
struct Agenda {
    private struct Entry {
        let time: Timestamp
        let number: UInt64
        let occurrence: Occurrence

        func comes(before other: Entry) -> Bool {
            time == other.time ? number < other.number : time < other.time
        }
    }

    /// A binary heap: each entry comes before the two at twice its place and one or two behind.
    private var heap: [Entry] = []
    private var planned: UInt64 = 0

    /// When the next thing happens; nil when nothing does.
    var nextTime: Timestamp? { heap.first?.time }

    /// Plans something.
    mutating func plan(_ occurrence: Occurrence, at time: Timestamp) {
        heap.append(Entry(time: time, number: planned, occurrence: occurrence))
        planned += 1
        var place = heap.count - 1
        while place > 0, heap[place].comes(before: heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes what happens next off the agenda.
    mutating func next() -> (time: Timestamp, occurrence: Occurrence)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.time, first.occurrence)
    }

    private mutating func sink() {
        var place = 0
        while case let left = 2 * place + 1, left < heap.count {
            let right = left + 1
            let isRight = right < heap.count && heap[right].comes(before: heap[left])
            let least = isRight ? right : left
            guard heap[least].comes(before: heap[place]) else { return }
            heap.swapAt(place, least)
            place = least
        }
    }
}
