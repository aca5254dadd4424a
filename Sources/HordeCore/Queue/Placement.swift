/// Where a party is in a ``PartyTree``.
struct Placement: Hashable, Sendable {
    /// Its place in the order; knows its seat.
    var rank: Rank
    private var number: Int32

    init(rank: Rank, leaf: Int) {
        self.rank = rank
        number = Int32(leaf)
    }

    /// The number of its leaf.
    var leaf: Int { Int(number) }
}
