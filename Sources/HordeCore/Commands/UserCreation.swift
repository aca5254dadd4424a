/// An administrator makes an account for somebody, whatever the registration mode.
public struct UserCreation: Hashable, Sendable {
    /// The name to be shown.
    public let name: String
    /// The digest of the key that was made for the account.
    public let key: SecretDigest
    /// The roles it begins with.
    public let roles: UserRoles
    /// Kudos it begins with, as an award; not negative.
    public let kudos: Kudos

    /// Creates a command.
    public init(name: String, key: SecretDigest, roles: UserRoles = [], kudos: Kudos = .zero) {
        self.name = name
        self.key = key
        self.roles = roles
        self.kudos = kudos
    }
}
