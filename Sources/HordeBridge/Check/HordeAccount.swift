/// What the horde tells the owner of a key about the account.
public struct HordeAccount: Sendable, Hashable {
    /// The user's name with its number, as `name#number`.
    public let username: String
    /// The balance in kudos.
    public let kudos: Double

    /// Creates an account.
    public init(username: String, kudos: Double) {
        self.username = username
        self.kudos = kudos
    }

    /// Whether the key is the anonymous one, with which nobody earns.
    var isAnonymous: Bool { username.hasSuffix("#0") }
}
