/// When a worker gets a request that suits it.
public struct TurnExplanation: Hashable, Sendable {
    /// Which of the queue's rules gives the request its place on the worker.
    public enum Rule: Hashable, Sendable {
        /// The worker's owner comes first.
        case owner
        /// The worker lists the user, at this place from 1.
        case listed(place: Int)
        /// Everybody else comes by standing.
        case standing
    }

    /// The rule.
    public let rule: Rule
    /// Waiting jobs that the worker would get before it.
    public let jobsAhead: Int
    /// Tokens in them.
    public let tokensAhead: Int
    /// False when there are so many that they were estimated.
    public let isExact: Bool
    /// True when the next job for everybody else goes to whoever has waited longest.
    public let isElderTurnDue: Bool
    /// True when the worker would get the request if it asked now.
    public let isNext: Bool

    /// Creates an explanation.
    public init(
        rule: Rule, jobsAhead: Int, tokensAhead: Int, isExact: Bool, isElderTurnDue: Bool,
        isNext: Bool
    ) {
        self.rule = rule
        self.jobsAhead = jobsAhead
        self.tokensAhead = tokensAhead
        self.isExact = isExact
        self.isElderTurnDue = isElderTurnDue
        self.isNext = isNext
    }
}
