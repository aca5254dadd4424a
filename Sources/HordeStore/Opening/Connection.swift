import GRDB
import HordeCore

/// Opens connections to a horde's database and sets them up.
enum Connection {
    /// Opens the one connection that writes, and brings the schema to the newest version.
    ///
    /// A file of another program or of a newer version is refused before anything is changed.
    static func writer(
        at path: String, options: SQLiteJournalOptions
    ) throws(JournalFault) -> DatabaseQueue {
        var configuration = configuration(options)
        configuration.label = "horde.journal.writer"
        return try faults { () throws -> DatabaseQueue in
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                try Schema.examine(database)
                try setUp(database, options)
                try Schema.migrate(database)
            }
            return queue
        }
    }

    /// Makes commits last: a commit returns when the disk has it.
    ///
    /// The journal mode and `synchronous` are set here, after GRDB has finished its own set-up, so
    /// that nothing lowers them again.
    private static func setUp(_ database: Database, _ options: SQLiteJournalOptions) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else { throw Self.withoutLog }
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -\(options.cacheKibibytes);
                PRAGMA temp_store = MEMORY;
                """)
        // These two answer with a row.
        _ = try Int.fetchOne(database, sql: "PRAGMA wal_autocheckpoint = \(options.logPages)")
        _ = try Int.fetchOne(
            database, sql: "PRAGMA journal_size_limit = \(options.logPages * 8_192)")
    }

    /// Opens a connection that sees one state of the database and never holds up the writer.
    static func reader(
        at path: String, options: SQLiteJournalOptions
    ) throws(JournalFault) -> DatabaseQueue {
        var configuration = configuration(options)
        configuration.label = "horde.journal.reader"
        configuration.readonly = true
        return try faults { () throws -> DatabaseQueue in
            try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    private static func configuration(_ options: SQLiteJournalOptions) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(options.busyTimeout.milliseconds) / 1_000)
        return configuration
    }

    private static let withoutLog = JournalFault(
        code: .other,
        message: "The file system of the data directory cannot carry SQLite's write-ahead log. Use "
            + "a local disk, not a network share.")
}
