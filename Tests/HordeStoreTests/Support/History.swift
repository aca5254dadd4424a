import HordeCore
import HordeStore

/// A data directory with a short history in it.
struct History {
    /// Where it is.
    let directory: TemporaryDirectory

    /// Commits people and two settlements, then closes the journal.
    ///
    /// - Parameter isVerified: True to load once, which moves the checkpoint to the last entry.
    init(isVerified: Bool = false) async throws {
        directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(Sample.batch(1, Sample.people))
        let settlements = [Sample.settlement(1), Sample.settlement(2)].map(DurableEvent.jobSettled)
        try await journal.commit(Sample.batch(2, settlements))
        if isVerified { _ = try await journal.load() }
        try await journal.close()
    }

    /// Changes the file behind the journal's back.
    func tamper(_ sql: String, foreignKeys: Bool = true) throws {
        try RawDatabase.execute(directory.database, sql, foreignKeys: foreignKeys)
    }

    /// The fault that loading meets; nil when it loads.
    func loadFault() async throws -> JournalFault? {
        let journal = try SQLiteJournal(directory: directory.data)
        do {
            _ = try await journal.load()
            try await journal.close()
            return nil
        } catch {
            try await journal.close()
            return error
        }
    }

    /// What the whole audit finds.
    func audit() async throws -> AuditReport {
        let journal = try SQLiteJournal(directory: directory.data)
        let report = try await journal.audit()
        try await journal.close()
        return report
    }
}
