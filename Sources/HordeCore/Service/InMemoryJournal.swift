import Synchronization

/// A journal that forgets everything with the process: for tests, demonstrations, and hordes that
/// need no memory.
public final class InMemoryJournal: HordeJournal {
    private struct Contents {
        var state: HordeState
        var lastBatch: UInt64
        var lastTime: Timestamp
        var entries = 0
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
                contents.entries += event.ledgerEvents.reduce(0) { $0 + $1.entries.count }
            }
            contents.lastBatch = batch.number
            contents.lastTime = batch.time
        }
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
