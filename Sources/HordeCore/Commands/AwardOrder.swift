/// An administrator gives kudos out of the treasury, or sets a balance right.
public struct AwardOrder: Hashable, Sendable {
    /// Why.
    public enum Reason: Hashable, Sendable {
        /// A gift; the amount is above zero.
        case award
        /// Setting right; a negative amount goes back into the treasury.
        case adjustment
    }

    /// The user whose balance changes.
    public let user: UserID
    /// How much is added.
    public let amount: Kudos
    /// Why.
    public let reason: Reason
    /// The digest of the key by which a repetition is recognised; nil when none was sent.
    public let idempotencyKey: SecretDigest?

    /// Creates an order.
    public init(
        user: UserID, amount: Kudos, reason: Reason, idempotencyKey: SecretDigest? = nil
    ) {
        self.user = user
        self.amount = amount
        self.reason = reason
        self.idempotencyKey = idempotencyKey
    }

    /// The movement that it leads to.
    ///
    /// - Precondition: the amount is not zero.
    func entry() -> LedgerEntry {
        let isGift = amount > .zero
        return LedgerEntry(
            debit: isGift ? .treasury : .balance(user), credit: isGift ? .balance(user) : .treasury,
            amount: isGift ? amount : -amount, code: reason == .award ? .award : .adjustment)
    }
}
