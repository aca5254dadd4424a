/// What went out of an account, what came in, and what is held.
public struct Account: Hashable, Sendable {
    /// The sum of all debits, never negative.
    public var debits: Kudos
    /// The sum of all credits, never negative.
    public var credits: Kudos
    /// The sum of the open holds, never negative; kept in memory only.
    public var held: Kudos

    /// Creates an account, empty by default.
    public init(debits: Kudos = .zero, credits: Kudos = .zero, held: Kudos = .zero) {
        self.debits = debits
        self.credits = credits
        self.held = held
    }

    /// Credits less debits.
    public var balance: Kudos { credits - debits }

    /// Balance less holds: the figure that orders the queue and limits transfers.
    public var standing: Kudos { balance - held }
}
