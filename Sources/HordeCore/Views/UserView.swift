/// A user with figures, as it can be shown.
///
/// Who may see which part is decided at the edge.
public struct UserView: Hashable, Sendable {
    /// The lasting facts.
    public let profile: UserProfile
    /// Usage and contribution.
    public let statistics: UserStatistics
    /// What the user has.
    public let balance: Kudos
    /// What running jobs hold.
    public let held: Kudos
    /// What waits until the user is trusted.
    public let escrow: Kudos
    /// The balance by reasons.
    public let details: KudosDetails
    /// How many jobs may be open at once.
    public let concurrency: Int
    /// The user's workers, oldest first.
    public let workers: [WorkerID]
    /// The user's requests that are not over, oldest first.
    ///
    /// Those that others made with a key that the user lends are not among them: who knows a
    /// request may read its texts.
    public let requests: [RequestID]
    /// True when the operator vouches for the user.
    public let isTrusted: Bool
    /// The keys that the user lends, oldest first.
    public let sharedKeys: [SharedKeyID]
    /// The styles that the user published, oldest first.
    public let styles: [Style]

    /// Creates a view.
    public init(
        profile: UserProfile, statistics: UserStatistics, balance: Kudos, held: Kudos,
        escrow: Kudos, details: KudosDetails, concurrency: Int, workers: [WorkerID],
        requests: [RequestID], isTrusted: Bool, sharedKeys: [SharedKeyID] = [],
        styles: [Style] = []
    ) {
        self.profile = profile
        self.statistics = statistics
        self.balance = balance
        self.held = held
        self.escrow = escrow
        self.details = details
        self.concurrency = concurrency
        self.workers = workers
        self.requests = requests
        self.isTrusted = isTrusted
        self.sharedKeys = sharedKeys
        self.styles = styles
    }
}
