/// A delivered text in figures.
public struct Settlement: Hashable, Sendable {
    /// The job.
    public let job: JobID
    /// Who asked.
    public let requester: UserID
    /// Whose worker did it.
    public let owner: UserID
    /// The worker.
    public let worker: WorkerID
    /// Tokens that are paid.
    public let tokens: TokenCount
    /// What the worker earned by it; also shown when owner and requester are one and nothing moved.
    public let reward: Kudos
    /// The movement; nil when nothing moves (own worker, or nothing to pay).
    public let ledgerEvent: LedgerEvent?
    /// When.
    public let time: Timestamp
    /// The model under whose name it is counted; nil when it is counted under none.
    public let model: String?
    /// What it counts for the trust in the owner; nil when it does not.
    public let trust: TrustCredit?

    /// The key that the text was asked for with, when it was a shared one and something was paid.
    public let sharedKey: SharedKeyID?

    /// What the requester paid in all.
    public var paid: Kudos {
        ledgerEvent?.entries.filter { $0.debit == .balance(requester) }
            .reduce(.zero) { $0 + $1.amount } ?? .zero
    }

    /// What the requester paid to the sink beside the reward.
    public var fee: Kudos {
        ledgerEvent?.entries.filter { $0.code == .fee }.reduce(.zero) { $0 + $1.amount } ?? .zero
    }

    /// Creates a settlement.
    public init(
        job: JobID, requester: UserID, owner: UserID, worker: WorkerID, tokens: TokenCount,
        reward: Kudos, ledgerEvent: LedgerEvent?, time: Timestamp, trust: TrustCredit? = nil,
        model: String? = nil, sharedKey: SharedKeyID? = nil
    ) {
        self.job = job
        self.requester = requester
        self.owner = owner
        self.worker = worker
        self.tokens = tokens
        self.reward = reward
        self.ledgerEvent = ledgerEvent
        self.time = time
        self.trust = trust
        self.model = model
        self.sharedKey = sharedKey
    }
}
