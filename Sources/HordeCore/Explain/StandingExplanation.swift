/// Where a user stands in the queue, and what that is made of.
public struct StandingExplanation: Hashable, Sendable {
    /// What the user has.
    public let balance: Kudos
    /// What running jobs hold of it.
    public let held: Kudos
    /// Kudos a second that waiting adds; zero where nobody ages.
    public let ageing: Kudos
    /// What waiting has added for this request so far.
    public let aged: Kudos
    /// True for the anonymous account, which comes after registered users of equal standing and
    /// whose callers take turns.
    public let isAnonymous: Bool
    /// When it is the caller's turn among anonymous callers: the least comes first; nil where there
    /// are no turns.
    public let turn: UInt64?
    /// The number of the request's arrival, which breaks ties.
    public let arrival: UInt64

    /// Creates an explanation.
    public init(
        balance: Kudos, held: Kudos, ageing: Kudos, aged: Kudos, isAnonymous: Bool, turn: UInt64?,
        arrival: UInt64
    ) {
        self.balance = balance
        self.held = held
        self.ageing = ageing
        self.aged = aged
        self.isAnonymous = isAnonymous
        self.turn = turn
        self.arrival = arrival
    }

    /// Balance less what is held.
    public var standing: Kudos { balance - held }

    /// What decides the place: the standing with what waiting has added.
    public var total: Kudos { standing + aged }
}
