import GRDB
import HordeCore

/// Which files are a horde's, and how they come to the newest schema.
enum Schema {
    /// What `PRAGMA application_id` says in a horde's file: `Hrde` in ASCII.
    static let applicationID: Int32 = 0x4872_6465

    /// All steps, in order.
    static let migrations: [Migration] = [
        .first, .grantsAndReversals, .trustAndReports, .filtersAndStyles,
        .sharedKeysAndLeaving, .teamsAndMessages, .confirmedSizes,
    ]

    /// The version that this program writes.
    static var newestVersion: Int { migrations.last?.version ?? 0 }

    /// Runs the steps that the file lacks, each in a transaction of its own.
    static func migrate(_ database: Database) throws {
        let version = try examine(database)
        for migration in migrations where migration.version > version {
            try database.inTransaction(.immediate) {
                try database.execute(sql: migration.sql)
                try database.execute(
                    sql: """
                        PRAGMA application_id = \(applicationID);
                        PRAGMA user_version = \(migration.version);
                        """)
                return .commit
            }
        }
    }

    /// Makes sure that the file is a horde's and not newer than this program, and changes nothing.
    ///
    /// - Returns: The version of the file; 0 for an empty one.
    /// - Throws: `JournalFault` with `notAHorde` or `newerVersion`, or an error of the database.
    @discardableResult
    static func examine(_ database: Database) throws -> Int {
        let identity = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        let isEmpty = identity == 0 && version == 0 && tables == 0
        guard isEmpty || identity == applicationID else {
            throw JournalFault(
                code: .notAHorde,
                message: "The file horde.sqlite belongs to another program. Choose another data "
                    + "directory.")
        }
        guard version <= newestVersion else {
            throw JournalFault(
                code: .newerVersion,
                message: "The database has schema \(version), this program knows up to "
                    + "\(newestVersion). Start the newer program, or restore the backup that was "
                    + "made before the upgrade.")
        }
        return version
    }
}
