/// A journal that forgets everything with the process: for tests, demonstrations, and hordes that
/// need no memory.
public actor InMemoryJournal: HordeJournal {
    private var state: HordeState
    private var lastBatch: UInt64
    private var lastTime: Timestamp
    private var entries = 0
    private var book = MovementBook()

    /// Creates a journal that holds what a snapshot holds.
    public init(_ snapshot: HordeSnapshot = HordeSnapshot()) {
        state = HordeState(snapshot: snapshot)
        lastBatch = snapshot.lastBatch
        lastTime = snapshot.lastTime
    }

    /// Everything committed so far.
    public func load() throws(JournalFault) -> HordeSnapshot {
        state.snapshot(lastBatch: lastBatch, lastTime: lastTime)
    }

    /// Takes a batch; one that was taken before does nothing.
    public func commit(_ batch: JournalBatch) throws(JournalFault) {
        guard batch.number > lastBatch else { return }
        precondition(batch.number == lastBatch + 1, "Batches come without gaps.")
        for event in batch.events {
            state.evolve(.durable(event))
            for movement in event.ledgerEvents {
                entries += movement.entries.count
                book.append(movement)
            }
        }
        lastBatch = batch.number
        lastTime = batch.time
    }

    /// The movement with an id, as long as it is among the last 100,000; nil otherwise.
    public func movement(_ id: LedgerEventID) throws(JournalFault) -> LedgerMovement? {
        book.movement(id)
    }

    /// A user's movements among the last 100,000, newest first.
    ///
    /// - Complexity: O(movements that are kept).
    public func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) throws(JournalFault) -> [LedgerMovement] {
        book.movements(of: user, before: event, limit: limit)
    }

    /// Checks the sum over all accounts and each balance against its reasons.
    public func audit() throws(JournalFault) -> AuditReport {
        state.ledger.checkInvariants()
        return AuditReport(
            entries: entries, accounts: state.users.count + 2, sum: .zero, findings: [])
    }
}
