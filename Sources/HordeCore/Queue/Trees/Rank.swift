/// The whole order of the queue in one comparable value; the least rank is served first.
///
/// In this order: the higher score, registered before anonymous, the earlier turn, the earlier
/// arrival. Arrivals are unique, so there are no ties.
///
/// The score lies here in two halves, which leaves no gaps in memory: of ranks there are many.
struct Rank: Hashable, Comparable, Sendable {
    private var high: Int64
    private var low: UInt64
    /// When it is whose turn among those who take turns; zero for those who do not.
    var turn: UInt64
    /// The arrival of the request that the rank is for.
    var arrival: UInt64
    /// The number of the party whose rank it is, or of the node.
    var slot: Int32
    /// True for requests of the anonymous account.
    var isAnonymous: Bool

    init(score: Int128, isAnonymous: Bool, slot: Int = 0, turn: UInt64, arrival: UInt64) {
        high = Int64(truncatingIfNeeded: score >> 64)
        low = UInt64(truncatingIfNeeded: score)
        self.turn = turn
        self.arrival = arrival
        self.slot = Int32(slot)
        self.isAnonymous = isAnonymous
    }

    /// Standing in centikudos times 1000, less what ageing takes off for a late submission.
    var score: Int128 {
        get { Int128(high) << 64 | Int128(low) }
        set {
            high = Int64(truncatingIfNeeded: newValue >> 64)
            low = UInt64(truncatingIfNeeded: newValue)
        }
    }

    static func < (left: Rank, right: Rank) -> Bool {
        if left.high != right.high { return left.high > right.high }
        if left.low != right.low { return left.low > right.low }
        if left.isAnonymous != right.isAnonymous { return right.isAnonymous }
        if left.turn != right.turn { return left.turn < right.turn }
        return left.arrival < right.arrival
    }

    static func == (left: Rank, right: Rank) -> Bool {
        left.arrival == right.arrival && left.turn == right.turn && left.low == right.low
            && left.high == right.high && left.isAnonymous == right.isAnonymous
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(arrival)
    }
}
