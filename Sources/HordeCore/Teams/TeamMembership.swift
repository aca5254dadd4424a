/// That a worker belongs to a team, and what it had done before.
public struct TeamMembership: Hashable, Sendable {
    /// The team.
    public let team: TeamID
    /// All that the worker had done when it joined; only what comes on top counts for the team.
    public let before: TeamTotals

    /// Creates a membership.
    public init(team: TeamID, before: TeamTotals) {
        self.team = team
        self.before = before
    }
}
