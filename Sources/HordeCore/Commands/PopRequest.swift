/// A worker asks for work.
public struct PopRequest: Hashable, Sendable {
    /// The owner, by whose key the worker speaks.
    public let owner: UserID
    /// The worker's name; a new name makes a new worker.
    public let name: String
    /// What it can do.
    public let offer: WorkerOffer
    /// Words, lower case, that no prompt may hold.
    public let blockedWords: [String]
    /// Users whose requests come first, in this order.
    public let priorityUsers: [UserID]
    /// How many jobs of one request it takes at once, from 1 up.
    public let amount: Int
    /// How long to wait for a job when there is none.
    public let wait: Duration
    /// A keyed digest of the address that it calls from, kept in memory only; nil when that is not
    /// known.
    public let caller: CallerID?

    /// Creates a request for work.
    public init(
        owner: UserID, name: String, offer: WorkerOffer, blockedWords: [String] = [],
        priorityUsers: [UserID] = [], amount: Int = 1, wait: Duration = .zero,
        caller: CallerID? = nil
    ) {
        self.owner = owner
        self.name = name
        self.offer = offer
        self.blockedWords = blockedWords
        self.priorityUsers = priorityUsers
        self.amount = amount
        self.wait = wait
        self.caller = caller
    }
}
