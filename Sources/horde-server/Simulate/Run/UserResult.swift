import HordeCore

/// What came of one user, or of one caller without an account.
struct UserResult {
    /// The number of its group.
    var group: Int
    /// Its number in the group, from 1.
    var number: Int
    /// What it could use at the start.
    var start: Kudos
    /// What it could use at the end.
    var end: Kudos
    /// What waited in escrow for it at the end.
    var escrow: Kudos
    /// What became of its requests.
    var tally: Tally
}
