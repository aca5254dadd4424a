/// A payment that counts for the trust in its receiver.
public struct TrustCredit: Hashable, Sendable {
    /// Who paid.
    public let payer: UserID
    /// How much, above zero.
    public let amount: Kudos
    /// True when the payer is to be remembered as one more.
    public let isNewPayer: Bool

    /// Creates a credit.
    public init(payer: UserID, amount: Kudos, isNewPayer: Bool) {
        self.payer = payer
        self.amount = amount
        self.isNewPayer = isNewPayer
    }
}
