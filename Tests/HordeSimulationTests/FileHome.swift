import HordeCore
import HordeStore
import HordeTestSupport

/// A home in a directory, where the database stays over restarts.
actor FileHome: JournalHome {
    private let directory: String
    private var journal: SQLiteJournal?

    init(directory: String) {
        self.directory = directory
    }

    func open() async throws -> any HordeJournal {
        let journal = try SQLiteJournal(directory: directory)
        self.journal = journal
        return journal
    }

    func close() async throws {
        try await journal?.close()
        journal = nil
    }
}
