/// One movement: `amount` from the account `debit` to the account `credit`.
///
/// Never changed, never removed.
public struct LedgerEntry: Hashable, Sendable {
    /// The account that gives.
    public let debit: AccountID
    /// The account that receives.
    public let credit: AccountID
    /// How much, above zero.
    public let amount: Kudos
    /// Why.
    public let code: EntryCode

    /// Creates an entry.
    ///
    /// - Precondition: the amount is above zero and the accounts differ.
    public init(debit: AccountID, credit: AccountID, amount: Kudos, code: EntryCode) {
        precondition(amount > .zero, "An entry moves something.")
        precondition(debit != credit, "An entry has two accounts.")
        self.debit = debit
        self.credit = credit
        self.amount = amount
        self.code = code
    }
}
