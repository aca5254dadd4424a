/// A transfer with what recognises its repetition.
public struct TransferRecord: Hashable, Sendable {
    /// The giver.
    public let source: UserID
    /// The receiver.
    public let destination: UserID
    /// How much, above zero.
    public let amount: Kudos
    /// The digest of the giver's idempotency key; nil when none was sent.
    public let idempotencyKey: SecretDigest?
    /// The movement.
    public let ledgerEvent: LedgerEvent

    /// Creates a record.
    public init(
        source: UserID, destination: UserID, amount: Kudos, idempotencyKey: SecretDigest?,
        ledgerEvent: LedgerEvent
    ) {
        self.source = source
        self.destination = destination
        self.amount = amount
        self.idempotencyKey = idempotencyKey
        self.ledgerEvent = ledgerEvent
    }
}
