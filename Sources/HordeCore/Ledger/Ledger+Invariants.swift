extension Ledger {
    /// Traps unless debits equal credits, nothing is negative that may not be, and each user's
    /// reasons add up to the balance.
    package func checkInvariants() {
        var sum = treasury.balance + sink.balance
        for (number, account) in balances.enumerated() {
            sum += account.balance
            precondition(account.debits >= .zero && account.credits >= .zero)
            precondition(account.held >= .zero, "Holds are not negative.")
            precondition(details[number].total == account.balance, "Reasons add up.")
        }
        for escrow in escrows.values {
            sum += escrow.balance
            precondition(escrow.balance >= .zero, "Escrow is not negative.")
        }
        precondition(sum == .zero, "Debits equal credits.")
    }
}
