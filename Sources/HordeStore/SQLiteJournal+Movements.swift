import GRDB
public import HordeCore

extension SQLiteJournal {
    /// The movement with an id, and whether it was undone; nil when there is none.
    ///
    /// - Throws: `JournalFault` when the database cannot be read.
    public func movement(_ id: LedgerEventID) throws(JournalFault) -> LedgerMovement? {
        let connection = try connection()
        return try faults { () throws -> LedgerMovement? in
            try connection.read { try MovementLoader(database: $0).movement(id) }
        }
    }

    /// A user's movements before another, newest first.
    ///
    /// - Complexity: O(`limit`), however long the history is.
    /// - Throws: `JournalFault` when the database cannot be read.
    public func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) throws(JournalFault) -> [LedgerMovement] {
        let connection = try connection()
        return try faults { () throws -> [LedgerMovement] in
            try connection.read {
                try MovementLoader(database: $0).movements(of: user, before: event, limit: limit)
            }
        }
    }
}
