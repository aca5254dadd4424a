/// A movement as a journal keeps it.
public struct LedgerMovement: Hashable, Sendable {
    /// What moved.
    public let event: LedgerEvent
    /// The movement that undoes it; nil while it stands.
    public let reversedBy: LedgerEventID?

    /// Creates a value.
    public init(event: LedgerEvent, reversedBy: LedgerEventID? = nil) {
        self.event = event
        self.reversedBy = reversedBy
    }
}

extension LedgerEvent {
    /// True when an entry touches one of a user's accounts.
    public func concerns(_ user: UserID) -> Bool {
        entries.contains { entry in
            [entry.debit, entry.credit].contains { $0 == .balance(user) || $0 == .escrow(user) }
        }
    }
}
