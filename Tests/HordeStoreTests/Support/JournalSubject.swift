import HordeCore
import HordeStore

/// The journals that have to pass ``JournalContractTests``.
enum JournalSubject: CaseIterable, Sendable {
    /// SQLite on disk, closed and opened again for every load.
    case sqlite
    /// The core's journal in memory.
    case memory
    /// The fold that the others are compared with.
    case reference

    /// A fresh journal.
    func start() async throws -> JournalUnderTest {
        switch self {
        case .sqlite:
            let directory = try TemporaryDirectory()
            let journal = try SQLiteJournal(directory: directory.data)
            return JournalUnderTest(journal: journal) {
                guard let old = $0 as? SQLiteJournal else { return $0 }
                try await old.close()
                return try SQLiteJournal(directory: directory.data)
            }
        case .memory:
            return JournalUnderTest(journal: InMemoryJournal()) { $0 }
        case .reference:
            return JournalUnderTest(journal: ReferenceJournal()) { $0 }
        }
    }
}

/// A journal and the way to see what it would have after a restart.
struct JournalUnderTest: Sendable {
    /// The journal, open.
    private(set) var journal: any HordeJournal
    private let reopen: @Sendable (any HordeJournal) async throws -> any HordeJournal

    /// Wraps a journal.
    init(
        journal: any HordeJournal,
        reopen: @escaping @Sendable (any HordeJournal) async throws -> any HordeJournal
    ) {
        self.journal = journal
        self.reopen = reopen
    }

    /// Commits batches in order, numbered from the one after `last`.
    func commit(_ batches: [DurableEvent]..., after last: UInt64 = 0) async throws {
        for (index, events) in batches.enumerated() {
            try await journal.commit(Sample.batch(last + UInt64(index) + 1, events))
        }
    }

    /// Closes the journal, opens it again and loads it.
    mutating func reload() async throws -> HordeSnapshot {
        journal = try await reopen(journal)
        return try await journal.load()
    }
}
