import Foundation
import GRDB
import HordeCore

/// Long reads beside the writer: audits and backups. Each sees the database as it was when it
/// began, and commits go on meanwhile.
actor SQLiteReader {
    private let path: String
    private let options: SQLiteJournalOptions
    private nonisolated let executor = QueueExecutor(label: "horde.journal.reader")

    /// Runs on a queue of its own, apart from the writer's.
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Prepares to read the database at `path`; opens nothing yet.
    init(path: String, options: SQLiteJournalOptions) {
        self.path = path
        self.options = options
    }

    /// Replays everything.
    func audit() throws(JournalFault) -> AuditReport {
        let connection = try Connection.reader(at: path, options: options)
        return try faults { () throws -> AuditReport in
            try connection.read { database in
                var audit = try LedgerAudit(database)
                return try audit.report()
            }
        }
    }

    /// Copies the database page by page under a temporary name, then gives it its own.
    func backup(to path: String) throws(JournalFault) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw JournalFault(
                code: .other,
                message: "There is a file at \(path) already. Choose another name for the backup.")
        }
        let partial = path + ".partial"
        try? FileManager.default.removeItem(atPath: partial)
        try DataDirectory.createFile(partial)
        let source = try Connection.reader(at: self.path, options: options)
        try faults {
            let target = try DatabaseQueue(path: partial)
            try source.backup(to: target)
            try target.close()
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        }
        try DataDirectory.synchronizeParent(of: path)
    }
}
