/// A worker with figures, as it can be shown.
public struct WorkerView: Hashable, Sendable {
    /// The lasting facts.
    public let profile: WorkerProfile
    /// What it did.
    public let statistics: WorkerStatistics
    /// The owner's public name.
    public let owner: UserAlias
    /// True when the owner shows its workers as its own.
    public let showsOwner: Bool
    /// True when the owner is trusted.
    public let isTrusted: Bool
    /// True when the owner is flagged.
    public let isFlagged: Bool
    /// True when it checked in lately.
    public let isOnline: Bool
    /// Measured speed in thousandths of a token a second; nil when nothing was measured yet.
    public let speed: Int64?
    /// Jobs it runs now.
    public let runningJobs: Int
    /// The name of its team; nil when it belongs to none.
    public let team: String?
    /// How its owner can be reached; empty when unknown.
    public let contact: String
    /// The messages to it that are kept, also those for all workers, the oldest first.
    public let messages: [WorkerMessage]

    /// Creates a view.
    public init(
        profile: WorkerProfile, statistics: WorkerStatistics, owner: UserAlias, showsOwner: Bool,
        isTrusted: Bool, isFlagged: Bool, isOnline: Bool, speed: Int64?, runningJobs: Int,
        team: String? = nil, contact: String = "", messages: [WorkerMessage] = []
    ) {
        self.profile = profile
        self.statistics = statistics
        self.owner = owner
        self.showsOwner = showsOwner
        self.isTrusted = isTrusted
        self.isFlagged = isFlagged
        self.isOnline = isOnline
        self.speed = speed
        self.runningJobs = runningJobs
        self.team = team
        self.contact = contact
        self.messages = messages
    }
}
