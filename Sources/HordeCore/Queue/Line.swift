/// The waiting requests of one party in one lane, oldest first.
struct Line: Sendable {
    var entries = SortedChunks<LineEntry>()
    /// Where the party stands in the lane by standing.
    var rank: Rank
    /// Where it stands by age.
    var elderRank: Rank
}
