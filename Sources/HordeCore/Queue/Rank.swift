/// The whole order of the queue in one comparable value; the least rank is served first.
///
/// In this order: the higher score, registered before anonymous, the earlier turn, the earlier
/// arrival. Arrivals are unique, so there are no ties.
struct Rank: Hashable, Comparable, Sendable {
    /// Standing in centikudos times 1000, less what ageing takes off for a late submission.
    var score: Int128
    /// True for requests of the anonymous account.
    var isAnonymous: Bool
    /// The seat of whoever has the rank, in its node.
    var seat: UInt8 = 0
    /// The number of the party whose rank it is, or of the node.
    var slot: Int32 = 0
    /// When it is whose turn among those who take turns; zero for those who do not.
    var turn: UInt64
    /// The arrival of the request that the rank is for.
    var arrival: UInt64

    static func < (left: Rank, right: Rank) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.isAnonymous != right.isAnonymous { return right.isAnonymous }
        if left.turn != right.turn { return left.turn < right.turn }
        return left.arrival < right.arrival
    }

    static func == (left: Rank, right: Rank) -> Bool {
        left.score == right.score && left.isAnonymous == right.isAnonymous
            && left.turn == right.turn && left.arrival == right.arrival
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(arrival)
    }
}
