/// When it is whose turn among those who wait longest: the earlier turn first, then the earlier
/// arrival.
struct Turn: Hashable, Comparable, Sendable {
    /// The arrival, or when its party had an elder's turn if that was later.
    var turn: UInt64
    /// The arrival of the request that the turn is for.
    var arrival: UInt64

    static func < (left: Turn, right: Turn) -> Bool {
        (left.turn, left.arrival) < (right.turn, right.arrival)
    }

    /// As a place in a walk by age.
    var rank: Rank { Rank(score: 0, isAnonymous: false, turn: turn, arrival: arrival) }
}
