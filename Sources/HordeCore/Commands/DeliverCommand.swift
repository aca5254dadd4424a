/// A delivery in figures.
///
/// Its text is in the caller's hands until it is accepted.
public struct DeliverCommand: Hashable, Sendable {
    /// The job.
    public let job: JobID
    /// The user whose key the worker speaks with.
    public let owner: UserID
    /// The size of the text in bytes of UTF-8, as it is kept.
    public let textBytes: Int
    /// True when the worker sent far more than was asked for and the text was cut.
    public let wasCut: Bool
    /// What the worker says about its text.
    public let state: Generation.State
    /// The seed that it reports.
    public let seed: Int64
    /// The act's identifier, should an uptime reward be due.
    public let reward: LedgerEventID

    /// Creates a command.
    public init(
        job: JobID, owner: UserID, textBytes: Int, wasCut: Bool, state: Generation.State,
        seed: Int64, reward: LedgerEventID
    ) {
        self.job = job
        self.owner = owner
        self.textBytes = textBytes
        self.wasCut = wasCut
        self.state = state
        self.seed = seed
        self.reward = reward
    }
}
