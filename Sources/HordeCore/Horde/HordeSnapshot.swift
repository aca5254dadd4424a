/// Everything durable, as a journal loads it at start.
public struct HordeSnapshot: Hashable, Sendable {
    /// A user with figures.
    public struct UserRecord: Hashable, Sendable {
        /// The profile.
        public var profile: UserProfile
        /// Usage and contribution.
        public var statistics: UserStatistics
        /// The account of the balance; nothing is held.
        public var balance: Account
        /// The account of the escrow.
        public var escrow: Account
        /// The balance by reasons; its total is the balance.
        public var details: KudosDetails
        /// How far the user has come to be trusted.
        public var trust: TrustProgress

        /// Creates a record.
        public init(
            profile: UserProfile, statistics: UserStatistics, balance: Account, escrow: Account,
            details: KudosDetails, trust: TrustProgress = TrustProgress()
        ) {
            self.profile = profile
            self.statistics = statistics
            self.balance = balance
            self.escrow = escrow
            self.details = details
            self.trust = trust
        }
    }

    /// A worker with figures.
    public struct WorkerRecord: Hashable, Sendable {
        /// The profile.
        public var profile: WorkerProfile
        /// What it did.
        public var statistics: WorkerStatistics

        /// Creates a record.
        public init(profile: WorkerProfile, statistics: WorkerStatistics) {
            self.profile = profile
            self.statistics = statistics
        }
    }

    /// Users in order of number, beginning with 0, none left out.
    ///
    /// Empty on a fresh horde.
    public var users: [UserRecord] = []
    /// Workers in order of identifier.
    public var workers: [WorkerRecord] = []
    /// The account that kudos are created from.
    public var treasury = Account()
    /// The account that kudos are destroyed into.
    public var sink = Account()
    /// The modes.
    public var modes = HordeModes()
    /// Invitations in order of identifier, revoked and used ones included.
    public var invitations: [Invitation] = []
    /// Filters in order of identifier.
    public var filters: [TextFilter] = []
    /// Styles in order of identifier.
    public var styles: [Style] = []
    /// Collections in order of identifier.
    public var collections: [StyleCollection] = []
    /// Sizes that moderators have confirmed, by name.
    public var confirmations: [ModelConfirmation] = []
    /// Teams in order of identifier.
    public var teams: [Team] = []
    /// Messages to workers, in order of identifier.
    public var messages: [WorkerMessage] = []
    /// Texts by model.
    public var modelTexts = ModelTexts()
    /// Shared keys in order of identifier.
    public var sharedKeys: [SharedKey] = []
    /// Transfers whose idempotency keys are remembered, in order of time.
    public var transfers: [TransferRecord] = []
    /// The number of the last batch that was committed; 0 on a fresh horde.
    public var lastBatch: UInt64 = 0
    /// The latest time in it.
    public var lastTime = Timestamp(milliseconds: 0)

    /// Creates the snapshot of a fresh horde.
    public init() {}

    /// True when nothing was ever committed.
    public var isFresh: Bool { lastBatch == 0 }
}
