import HordeCore

/// A simulated user, or a caller without an account.
struct Person {
    /// The number of its group.
    let group: Int
    /// The account.
    let id: UserID
    /// The caller; nil for users with an account.
    let caller: CallerID?
    /// What its choices come from.
    var chance: Chance
    /// Requests of its that are open.
    var open = 0
    /// True while it asks.
    var isAsking: Bool
    /// Counts up when it begins or stops, so that old plans are dropped.
    var period = 0
}
