/// Some of the seats of a ``PartyNode``, a bit for each.
struct SeatSet: Hashable, Sendable {
    /// How many seats there are.
    static let capacity = 64

    private var bits: UInt64 = 0

    var isEmpty: Bool { bits == 0 }

    /// The first seat that is not among them.
    ///
    /// - Precondition: there is one.
    var firstFree: Int { (~bits).trailingZeroBitCount }

    func contains(_ seat: Int) -> Bool { bits >> UInt64(seat) & 1 != 0 }

    mutating func insert(_ seat: Int) { bits |= 1 << UInt64(seat) }

    mutating func remove(_ seat: Int) { bits &= ~(1 << UInt64(seat)) }

    mutating func subtract(_ other: SeatSet) { bits &= ~other.bits }

    mutating func formUnion(_ other: SeatSet) { bits |= other.bits }

    /// How many of them come before a seat.
    func count(before seat: Int) -> Int { (bits & (1 << UInt64(seat) - 1)).nonzeroBitCount }

    /// How many they are.
    var count: Int { bits.nonzeroBitCount }

    /// Takes the first seat out; nil when there is none.
    mutating func popFirst() -> Int? {
        guard bits != 0 else { return nil }
        defer { bits &= bits - 1 }
        return bits.trailingZeroBitCount
    }

    /// Calls back with each of them, in order.
    func forEach(_ body: (Int) -> Void) {
        var rest = self
        while let seat = rest.popFirst() { body(seat) }
    }

    /// Something of each of them, in order.
    func map<Element>(_ transform: (Int) -> Element) -> [Element] {
        var (rest, all) = (self, [Element]())
        while let seat = rest.popFirst() { all.append(transform(seat)) }
        return all
    }
}
