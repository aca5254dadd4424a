/// Where a party is in a ``PartyTree``.
struct Placement: Hashable, Sendable {
    private let number: Int32
    private let place: UInt8

    init(leaf: Int, seat: Int) {
        number = Int32(leaf)
        place = UInt8(seat)
    }

    /// The number of its leaf.
    var leaf: Int { Int(number) }

    /// Its seat there.
    var seat: Int { Int(place) }
}
