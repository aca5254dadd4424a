import HordeCore

/// Balances, added up from the movements that the horde reports.
struct Books {
    private var accounts: [AccountID: Kudos] = [:]

    /// Adds the movements of some facts.
    mutating func post(_ events: [HordeEvent]) {
        for case .durable(let event) in events {
            for entry in event.ledgerEvents.flatMap(\.entries) {
                accounts[entry.debit, default: .zero] -= entry.amount
                accounts[entry.credit, default: .zero] += entry.amount
            }
        }
    }

    /// What a user can use: its balance without what is in escrow.
    func usable(_ user: UserID) -> Kudos { accounts[.balance(user)] ?? .zero }

    /// What waits in escrow for a user.
    func escrow(_ user: UserID) -> Kudos { accounts[.escrow(user)] ?? .zero }
}
