import HordeCore

/// What became of the requests of a group of users, or of one user.
struct Tally {
    /// Requests that were made, with those that were refused.
    var asked = 0
    /// Texts that were delivered.
    var served = 0
    /// Texts that came by an elder's turn.
    var elderTurns = 0
    /// Requests that the horde did not take.
    var refused = 0
    /// Requests that were given up out of impatience.
    var abandoned = 0
    /// Requests that failed or lived too long.
    var failed = 0
    /// How long each delivered text had waited for the worker that wrote it, in milliseconds.
    var waits: [Int64] = []
    /// The longest that a request waited that no worker took, in milliseconds.
    var longestUnserved: Int64 = 0

    /// A wait that a share of all waits does not exceed, in seconds, by the nearest rank; 0 when
    /// there are none.
    func wait(_ share: Double) -> Double {
        guard !waits.isEmpty else { return 0 }
        let rank = (share * Double(waits.count)).rounded(.up)
        return Double(waits.sorted()[max(0, min(waits.count, Int(rank)) - 1)]) / 1000
    }

    /// What was added since an earlier state of the same tally.
    func since(_ earlier: Tally) -> Tally {
        Tally(
            asked: asked - earlier.asked, served: served - earlier.served,
            elderTurns: elderTurns - earlier.elderTurns, refused: refused - earlier.refused,
            abandoned: abandoned - earlier.abandoned, failed: failed - earlier.failed,
            waits: Array(waits.dropFirst(earlier.waits.count)),
            longestUnserved: longestUnserved)
    }

    /// Adds another's figures.
    mutating func add(_ other: Tally) {
        asked += other.asked
        served += other.served
        elderTurns += other.elderTurns
        refused += other.refused
        abandoned += other.abandoned
        failed += other.failed
        waits += other.waits
        longestUnserved = max(longestUnserved, other.longestUnserved)
    }
}
