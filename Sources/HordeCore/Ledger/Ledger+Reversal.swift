extension Ledger {
    /// The entries that undo others: each one swapped, in the same order.
    ///
    /// What came into an escrow and is no longer there is taken from its owner's balance, so no
    /// escrow falls below zero.
    func reversal(of entries: [LedgerEntry]) -> [LedgerEntry] {
        var left: [UserID: Kudos] = [:]
        return entries.flatMap { entry -> [LedgerEntry] in
            if case .escrow(let user) = entry.debit {
                left[user] = (left[user] ?? escrow(of: user).balance) + entry.amount
            }
            guard case .escrow(let user) = entry.credit else {
                return Self.entry(from: entry.credit, to: entry.debit, entry.amount)
            }
            let there = left[user] ?? escrow(of: user).balance
            let fromEscrow = min(there, entry.amount)
            left[user] = there - fromEscrow
            return Self.entry(from: entry.credit, to: entry.debit, fromEscrow)
                + Self.entry(from: .balance(user), to: entry.debit, entry.amount - fromEscrow)
        }
    }

    /// One entry, or none when nothing would move.
    private static func entry(
        from debit: AccountID, to credit: AccountID, _ amount: Kudos
    ) -> [LedgerEntry] {
        guard amount > .zero, debit != credit else { return [] }
        return [LedgerEntry(debit: debit, credit: credit, amount: amount, code: .reversal)]
    }
}
