/// Somebody makes an account.
public struct Registration: Hashable, Sendable {
    /// The name to be shown.
    public let name: String
    /// The digest of the key that was made for the account.
    public let key: SecretDigest
    /// The digest of the invitation code; nil when none was given.
    public let invitation: SecretDigest?

    /// Creates a registration.
    public init(name: String, key: SecretDigest, invitation: SecretDigest? = nil) {
        self.name = name
        self.key = key
        self.invitation = invitation
    }
}
