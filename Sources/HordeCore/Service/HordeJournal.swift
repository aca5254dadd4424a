/// Where durable events go: the port that a database implements.
///
/// Calls that write come one at a time, in order, from one ``HordeService``; look-ups come at any
/// time and see what is committed.
public protocol HordeJournal: Sendable {
    /// Loads everything that was committed.
    ///
    /// - Throws: ``JournalFault`` when it cannot be read or does not add up.
    func load() async throws(JournalFault) -> HordeSnapshot

    /// Makes a batch durable: when this returns, a power cut does not undo it.
    ///
    /// Committing a batch with a number that was committed before does nothing and succeeds, so a
    /// batch whose outcome is unknown can be committed again.
    ///
    /// - Throws: ``JournalFault``; then nothing of the batch is there, unless the fault says that
    ///   the outcome is unknown.
    func commit(_ batch: JournalBatch) async throws(JournalFault)

    /// The movement with an id, and whether it was undone; nil when there is none.
    func movement(_ id: LedgerEventID) async throws(JournalFault) -> LedgerMovement?

    /// The movements of a user's balance and escrow, newest first.
    ///
    /// - Parameters:
    ///   - user: Whose.
    ///   - event: Only what was committed before this one; nil for the newest.
    ///   - limit: How many at the most, from 1.
    func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) async throws(JournalFault) -> [LedgerMovement]

    /// Replays every entry ever committed and compares it with the accounts.
    func audit() async throws(JournalFault) -> AuditReport
}
