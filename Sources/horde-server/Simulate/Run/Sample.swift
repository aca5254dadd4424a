import HordeCore

/// A community at one moment, and what happened since the sample before.
struct Sample {
    /// A group of users at that moment.
    struct Group {
        /// What its users can use, all together.
        var usable: Kudos
        /// The least that one of them can use.
        var lowest: Kudos
        /// The most that one of them can use.
        var highest: Kudos
        /// What waits in escrow for them.
        var escrow: Kudos
        /// What became of their requests since the sample before.
        var tally: Tally
        /// Requests of theirs that are open.
        var open: Int
        /// The longest that an open request of theirs has waited without being taken, in
        /// milliseconds.
        var oldest: Int64
    }

    /// When, from the start.
    var time: Duration
    /// Each group of users.
    var groups: [Group]
    /// Texts delivered since the sample before.
    var texts: Int
    /// Tokens delivered since the sample before.
    var tokens: Int
    /// Workers that are there.
    var workers: Int
}
