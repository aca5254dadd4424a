import Synchronization

/// A journal that forgets everything with the process: for tests, demonstrations, and hordes that
/// need no memory.
public final class InMemoryJournal: HordeJournal {
    private struct Contents {
        var state: HordeState
        var lastBatch: UInt64
        var lastTime: Timestamp
        var entries = 0
        var book = MovementBook()
    }

    private let contents: Mutex<Contents>

    /// Creates a journal that holds what a snapshot holds.
    public init(_ snapshot: HordeSnapshot = HordeSnapshot()) {
        contents = Mutex(
            Contents(
                state: HordeState(snapshot: snapshot), lastBatch: snapshot.lastBatch,
                lastTime: snapshot.lastTime))
    }

    /// Everything committed so far.
    public func load() async throws(JournalFault) -> HordeSnapshot {
        contents.withLock {
            $0.state.snapshot(lastBatch: $0.lastBatch, lastTime: $0.lastTime)
        }
    }

    /// Takes a batch; one that was taken before does nothing.
    public func commit(_ batch: JournalBatch) async throws(JournalFault) {
        contents.withLock { contents in
            guard batch.number > contents.lastBatch else { return }
            precondition(batch.number == contents.lastBatch + 1, "Batches come without gaps.")
            for event in batch.events {
                contents.state.evolve(.durable(event))
                for movement in event.ledgerEvents {
                    contents.entries += movement.entries.count
                    contents.book.append(movement)
                }
            }
            contents.lastBatch = batch.number
            contents.lastTime = batch.time
        }
    }

    /// The movement with an id, as long as it is among the last 100,000; nil otherwise.
    public func movement(_ id: LedgerEventID) async throws(JournalFault) -> LedgerMovement? {
        contents.withLock { $0.book.movement(id) }
    }

    /// A user's movements among the last 100,000, newest first.
    ///
    /// - Complexity: O(movements that are kept).
    public func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) async throws(JournalFault) -> [LedgerMovement] {
        contents.withLock { $0.book.movements(of: user, before: event, limit: limit) }
    }

    /// Checks the sum over all accounts and each balance against its reasons.
    public func audit() async throws(JournalFault) -> AuditReport {
        contents.withLock { contents in
            contents.state.ledger.checkInvariants()
            return AuditReport(
                entries: contents.entries, accounts: contents.state.users.count + 2, sum: .zero,
                findings: [])
        }
    }
}
