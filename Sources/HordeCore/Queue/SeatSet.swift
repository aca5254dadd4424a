/// Some of the seats of a ``PartyNode``, a bit for each.
struct SeatSet: Hashable, Sendable {
    /// How many seats there are.
    static let capacity = 128

    private var low: UInt64 = 0
    private var high: UInt64 = 0

    var isEmpty: Bool { low | high == 0 }

    /// The first seat that is not among them.
    ///
    /// - Precondition: there is one.
    var firstFree: Int {
        low == .max ? 64 + (~high).trailingZeroBitCount : (~low).trailingZeroBitCount
    }

    func contains(_ seat: Int) -> Bool {
        (seat < 64 ? low >> UInt64(seat) : high >> UInt64(seat - 64)) & 1 != 0
    }

    mutating func insert(_ seat: Int) {
        if seat < 64 { low |= 1 << UInt64(seat) } else { high |= 1 << UInt64(seat - 64) }
    }

    mutating func remove(_ seat: Int) {
        if seat < 64 { low &= ~(1 << UInt64(seat)) } else { high &= ~(1 << UInt64(seat - 64)) }
    }

    mutating func formUnion(_ other: SeatSet) {
        low |= other.low
        high |= other.high
    }

    /// Takes the first seat out; nil when there is none.
    mutating func popFirst() -> Int? {
        if low != 0 {
            let seat = low.trailingZeroBitCount
            low &= low - 1
            return seat
        }
        guard high != 0 else { return nil }
        let seat = high.trailingZeroBitCount
        high &= high - 1
        return seat + 64
    }
}
