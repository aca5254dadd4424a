/// An uptime reward and the accrual that is left after it.
public struct UptimeCredit: Hashable, Sendable {
    /// The worker with its accrual after the reward.
    public let progress: WorkerProgress
    /// What it earned.
    public let reward: Kudos
    /// The movement; nil when the reward rounds to nothing.
    public let ledgerEvent: LedgerEvent?

    /// Creates a credit.
    public init(progress: WorkerProgress, reward: Kudos, ledgerEvent: LedgerEvent?) {
        self.progress = progress
        self.reward = reward
        self.ledgerEvent = ledgerEvent
    }
}
