import GRDB
public import HordeCore

/// The durable journal: one SQLite file in a directory of its own.
///
/// A batch is one transaction; when ``commit(_:)`` returns, the disk has it. Everything runs on the
/// journal's own queue, so the cooperative thread pool never waits for the disk.
///
/// While a journal is open it holds a lock on the directory. A second one, in this process or
/// another, is refused.
public actor SQLiteJournal: HordeJournal {
    private nonisolated let executor = QueueExecutor(label: "horde.journal")
    private nonisolated let directory: DataDirectory
    private nonisolated let options: SQLiteJournalOptions
    private nonisolated let reader: SQLiteReader
    private var writer: DatabaseQueue?
    private var lock: DirectoryLock?

    /// Runs on a queue of its own.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Opens the horde in a directory, and makes both when they are not there.
    ///
    /// The directory is for its owner alone (0700), and so is the database in it (0600). A database
    /// of an earlier version is brought to this one. Blocks the caller's thread until that is done.
    ///
    /// - Throws: `JournalFault`: `inUse`, `notAHorde` or `newerVersion`, each with what to do; or
    ///   what the disk refuses.
    public init(
        directory path: String, options: SQLiteJournalOptions = SQLiteJournalOptions()
    ) throws(JournalFault) {
        let directory = DataDirectory(path: path)
        try directory.create()
        let lock = try DirectoryLock(directory)
        let writer = try Connection.writer(at: directory.databasePath, options: options)
        self.directory = directory
        self.options = options
        self.reader = SQLiteReader(path: directory.databasePath, options: options)
        self.writer = writer
        self.lock = lock
    }

    /// Loads everything that was committed, after an audit of what is new since the last load.
    ///
    /// - Throws: `JournalFault`; `auditFailed` when the figures do not add up.
    public func load() throws(JournalFault) -> HordeSnapshot {
        let writer = try connection()
        let snapshot = try faults { () throws -> HordeSnapshot in
            try writer.read(Self.verifiedSnapshot)
        }
        try advanceCheckpoint()
        return snapshot
    }

    /// Makes a batch durable in one transaction.
    ///
    /// - Throws: `JournalFault`. After `noSpace` or `inputOutput` the journal is as it was before
    ///   and the same batch can be committed again.
    public func commit(_ batch: JournalBatch) throws(JournalFault) {
        var isCommitting = false
        do {
            let writer = try connection()
            try writer.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    guard try Self.isNext(batch, in: database) else { return .rollback }
                    var writer = EventWriter(database)
                    for event in batch.events { try writer.write(event) }
                    try writer.finish(batch)
                    isCommitting = true
                    return .commit
                }
            }
        } catch {
            throw JournalFault(error, isCommitting: isCommitting)
        }
    }

    /// Replays every entry ever committed, on a second connection: commits go on meanwhile.
    ///
    /// - Complexity: Grows with the number of entries; about 300,000 a second on a small machine.
    public nonisolated func audit() async throws(JournalFault) -> AuditReport {
        _ = try await connection()
        return try await reader.audit()
    }

    /// Closes the database and gives the directory back.
    ///
    /// Every later call is refused.
    public func close() throws(JournalFault) {
        guard let writer else { return }
        try faults { try writer.close() }
        self.writer = nil
        self.lock = nil
    }
}

extension SQLiteJournal {
    /// Copies the database, as it is now, into a new file at `path`.
    ///
    /// Commits go on meanwhile.
    ///
    /// The copy appears under its name when it is whole; before, it is called `path` and
    /// `.partial`. To restore it, put it into a data directory as `horde.sqlite`.
    ///
    /// - Throws: `JournalFault`; `other` when there is a file at `path` already.
    public nonisolated func backup(to path: String) async throws(JournalFault) {
        _ = try await connection()
        try await reader.backup(to: path)
    }

    /// What `PRAGMA synchronous` says on the connection that writes: 2 is `FULL`.
    package func synchronousLevel() throws(JournalFault) -> Int {
        let writer = try connection()
        return try faults { () throws -> Int in
            try writer.writeWithoutTransaction { database in
                try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
            }
        }
    }

    /// Lets the database grow to `pages` pages of 4 KiB and no further, as a full disk would.
    ///
    /// - Returns: The limit that is in force; never below the present size.
    @discardableResult
    package func limitSize(toPages pages: Int) throws(JournalFault) -> Int {
        let writer = try connection()
        return try faults { () throws -> Int in
            try writer.writeWithoutTransaction { database in
                try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)") ?? -1
            }
        }
    }
}

extension SQLiteJournal {
    /// The connection that writes.
    ///
    /// - Throws: `JournalFault` when the journal is closed.
    func connection() throws(JournalFault) -> DatabaseQueue {
        guard let writer else {
            throw JournalFault(code: .other, message: "The journal is closed.")
        }
        return writer
    }

    /// True for the batch after the last one, false for one that was committed before.
    private static func isNext(_ batch: JournalBatch, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT number FROM batch")
        let last = UInt64(try Int64.fetchOne(statement) ?? 0)
        guard batch.number <= last + 1 else {
            throw JournalFault(
                code: .other,
                message: "Batch \(batch.number) came after batch \(last). Start the server again; "
                    + "if that does not help, keep a copy of the database and report it.")
        }
        return batch.number == last + 1
    }

    private static func verifiedSnapshot(_ database: Database) throws -> HordeSnapshot {
        let findings = try StartAudit(database: database).findings()
        guard findings.isEmpty else { throw JournalFault(findings: findings) }
        do {
            return try SnapshotLoader(database: database).load()
        } catch let value as UnreadableValue {
            throw JournalFault(findings: ["a \(value.kind) cannot be read"])
        }
    }

    /// Moves the checkpoint after a sound audit.
    ///
    /// A full disk does not keep a horde from starting: the next audit has more to do then.
    private func advanceCheckpoint() throws(JournalFault) {
        let writer = try connection()
        do {
            try faults {
                try writer.writeWithoutTransaction { database in
                    try database.inTransaction(.immediate) {
                        try StartAudit(database: database).advance()
                        return .commit
                    }
                }
            }
        } catch  where error.code == .noSpace {
            return
        }
    }
}
