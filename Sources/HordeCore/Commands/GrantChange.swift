/// What to do about a user's monthly grant.
public enum GrantChange: Hashable, Sendable {
    /// Give this much a month; zero ends it.
    case set(Kudos)
    /// Give that much more a month, or less; what falls to zero or below ends it.
    case add(Kudos)
}
