/// Where a party is in a ``PartyTree``.
struct Placement: Hashable, Sendable {
    /// Its place in the order; knows its seat.
    var rank: Rank
    /// The number of its leaf.
    var leaf: Int
}
