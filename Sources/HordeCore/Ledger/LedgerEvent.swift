/// The entries of one business act: all of them or none, posted once under their id.
public struct LedgerEvent: Hashable, Sendable {
    /// The act.
    public let id: LedgerEventID
    /// When it happened.
    public let time: Timestamp
    /// The movements, at least one.
    public let entries: [LedgerEntry]
    /// The act that this one undoes; nil for an act of its own.
    public let reverses: LedgerEventID?

    /// Creates an event.
    ///
    /// - Precondition: there is at least one entry.
    public init(
        id: LedgerEventID, time: Timestamp, entries: [LedgerEntry],
        reverses: LedgerEventID? = nil
    ) {
        precondition(!entries.isEmpty, "An act without movements is not posted.")
        self.id = id
        self.time = time
        self.entries = entries
        self.reverses = reverses
    }
}
