/// A team with figures, as it can be shown.
public struct TeamView: Hashable, Sendable {
    /// A worker of a team.
    public struct Member: Hashable, Sendable {
        /// Its identifier.
        public let id: WorkerID
        /// Its name.
        public let name: String
        /// True when it checked in lately.
        public let isOnline: Bool
    }

    /// A model that workers of a team offer.
    public struct Model: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// How many of the team's workers that are here offer it.
        public let workers: Int
    }

    /// The lasting facts.
    public let team: Team
    /// The public name of who made it.
    public let owner: UserAlias
    /// What all its workers did for it, also those that belong to it no more.
    public let totals: TeamTotals
    /// Its workers, here or not, by identifier.
    public let workers: [Member]
    /// The models of those that are here, by name.
    public let models: [Model]
}
