/// A user gives kudos to another.
public struct TransferOrder: Hashable, Sendable {
    /// The giver.
    public let source: UserID
    /// The receiver.
    public let destination: UserID
    /// How much.
    public let amount: Kudos
    /// The digest of the key by which a repetition is recognised; nil when none was sent.
    public let idempotencyKey: SecretDigest?
    /// The shared key of the receiver whose budget grows by as much; nil for none.
    public let sharedKey: SharedKeyID?

    /// Creates an order.
    public init(
        source: UserID, destination: UserID, amount: Kudos, idempotencyKey: SecretDigest? = nil,
        sharedKey: SharedKeyID? = nil
    ) {
        self.source = source
        self.destination = destination
        self.amount = amount
        self.idempotencyKey = idempotencyKey
        self.sharedKey = sharedKey
    }
}
