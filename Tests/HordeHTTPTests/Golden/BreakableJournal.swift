import HordeCore
import Synchronization

/// A journal in memory that a test can break.
final class BreakableJournal: HordeJournal {
    /// What becomes of a commit.
    enum Manner: String, Sendable {
        case works
        /// Nothing is written, and the caller is told so.
        case fails
        /// Nothing is written, and the caller cannot know.
        case unknown
    }

    private let inner = InMemoryJournal()
    private let manner = Mutex(Manner.works)

    func turn(_ manner: Manner) { self.manner.withLock { $0 = manner } }

    func load() async throws(JournalFault) -> HordeSnapshot { try await inner.load() }

    func commit(_ batch: JournalBatch) async throws(JournalFault) {
        let manner = manner.withLock { $0 }
        guard manner == .works else {
            throw JournalFault(
                code: .inputOutput, message: "The test says so.",
                isOutcomeUnknown: manner == .unknown)
        }
        try await inner.commit(batch)
    }

    func movement(_ id: LedgerEventID) async throws(JournalFault) -> LedgerMovement? {
        try await inner.movement(id)
    }

    func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) async throws(JournalFault) -> [LedgerMovement] {
        try await inner.movements(of: user, before: event, limit: limit)
    }

    func audit() async throws(JournalFault) -> AuditReport { try await inner.audit() }
}
