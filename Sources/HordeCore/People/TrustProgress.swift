/// How far an owner has come to be trusted by what its workers did.
///
/// It is kept while the owner is not trusted, and begins anew when trust is taken away.
public struct TrustProgress: Hashable, Sendable {
    /// What payers paid who were not below zero after it.
    public var earned: Kudos
    /// Those payers, each once, in the order in which they first paid.
    public var payers: [UserID]

    /// Creates a progress; none by default.
    public init(earned: Kudos = .zero, payers: [UserID] = []) {
        self.earned = earned
        self.payers = payers
    }

    /// Counts a payment that ``TrustCredit`` tells.
    mutating func note(_ credit: TrustCredit) {
        earned += credit.amount
        if credit.isNewPayer { payers.append(credit.payer) }
    }
}
