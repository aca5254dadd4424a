/// An administrator makes an invitation.
public struct InvitationOrder: Hashable, Sendable {
    /// The digest of the code that was made.
    public let code: SecretDigest
    /// How many accounts may be made with it, from 1 up.
    public let uses: Int
    /// How long it is good; nil for ever.
    public let life: Duration?

    /// Creates an order.
    public init(code: SecretDigest, uses: Int = 1, life: Duration? = nil) {
        self.code = code
        self.uses = uses
        self.life = life
    }
}
