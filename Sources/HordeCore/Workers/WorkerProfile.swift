/// What the horde keeps of a worker, apart from statistics.
public struct WorkerProfile: Hashable, Sendable {
    /// Its identifier.
    public let id: WorkerID
    /// Its name, unique among workers.
    public var name: String
    /// Whose it is.
    public let owner: UserID
    /// When it first checked in.
    public let createdAt: Timestamp
    /// What its owner says about it; empty when nothing.
    public var info: String
    /// Why it is in maintenance; nil while it is not.
    ///
    /// In maintenance it serves its owner alone.
    public var maintenance: String?
    /// True while a moderator keeps it from all jobs.
    public var isPaused: Bool
    /// What it offered last.
    public var offer: WorkerOffer
    /// The team that it belongs to; nil for none.
    public var membership: TeamMembership?

    /// True in maintenance and while paused; that time earns nothing.
    var isAway: Bool { maintenance != nil || isPaused }

    /// Creates a profile.
    public init(
        id: WorkerID, name: String, owner: UserID, createdAt: Timestamp, info: String = "",
        maintenance: String? = nil, isPaused: Bool = false, offer: WorkerOffer,
        membership: TeamMembership? = nil
    ) {
        self.id = id
        self.name = name
        self.owner = owner
        self.createdAt = createdAt
        self.info = info
        self.maintenance = maintenance
        self.isPaused = isPaused
        self.offer = offer
        self.membership = membership
    }
}
