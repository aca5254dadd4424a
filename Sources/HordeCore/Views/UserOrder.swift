/// How to sort a list of users.
public enum UserOrder: String, Hashable, Sendable {
    /// Most kudos first.
    case kudos
    /// Oldest first.
    case age
}
