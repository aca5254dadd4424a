/// The places of one request, of which most have a single one: that one lies here, the others
/// elsewhere, and how many wait and run is counted along.
struct SlotList: Hashable, Sendable {
    private var head: Slot = .waiting
    private var others: [Slot] = []
    /// How many wait.
    private(set) var waiting: Int32
    /// How many run.
    private(set) var running: Int32 = 0

    /// Creates places that all wait.
    ///
    /// - Precondition: there is at least one.
    init(waiting count: Int) {
        precondition(count > 0, "A request has a place.")
        if count > 1 { others = Array(repeating: .waiting, count: count - 1) }
        waiting = Int32(count)
    }
}

extension SlotList: RandomAccessCollection, MutableCollection {
    var startIndex: Int { 0 }

    var endIndex: Int { others.count + 1 }

    subscript(position: Int) -> Slot {
        get { position == 0 ? head : others[position - 1] }
        set {
            count(self[position], by: -1)
            count(newValue, by: 1)
            if position == 0 { head = newValue } else { others[position - 1] = newValue }
        }
    }

    private mutating func count(_ slot: Slot, by change: Int32) {
        switch slot {
        case .waiting: waiting += change
        case .running: running += change
        case .delivered, .closed: break
        }
    }
}
