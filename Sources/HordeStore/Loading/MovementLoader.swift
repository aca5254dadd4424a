import Foundation
import GRDB
import HordeCore

/// Reads movements back, one by one or as the history of a user.
struct MovementLoader {
    /// A connection inside a transaction.
    let database: Database

    /// The movement with an id; nil when there is none.
    func movement(_ id: LedgerEventID) throws -> LedgerMovement? {
        try sequence(of: id).map(movement)
    }

    /// A user's movements before another, newest first.
    ///
    /// - Complexity: O(`limit`), however long the history is.
    func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) throws -> [LedgerMovement] {
        var end = Int64.max
        if let event {
            guard let sequence = try sequence(of: event) else { return [] }
            end = sequence
        }
        let accounts = [AccountID.balance(user), .escrow(user)].map { AccountNumber($0).value }
        // Each index gives its newest rows at once; what is on both sides is counted once.
        let sides = ["debit", "credit"].flatMap { side in
            ["?1", "?2"].map { account in
                """
                SELECT event FROM (SELECT DISTINCT event FROM ledger_entry
                    WHERE \(side) = \(account) AND event < ?3 ORDER BY event DESC LIMIT ?4)
                """
            }
        }
        let statement = try database.cachedStatement(
            sql: sides.joined(separator: " UNION ") + " ORDER BY event DESC LIMIT ?4")
        let events = try Int64.fetchAll(
            statement, arguments: [accounts[0], accounts[1], end, limit])
        return try events.map(movement)
    }

    private func sequence(of id: LedgerEventID) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT sequence FROM ledger_event WHERE id = ?"),
            arguments: [id.blob])
    }

    private func movement(_ sequence: Int64) throws -> LedgerMovement {
        let head = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT this.id, this.time, undone.id, later.id FROM ledger_event AS this
                    LEFT JOIN ledger_event AS undone ON undone.sequence = this.reverses
                    LEFT JOIN ledger_event AS later ON later.reverses = this.sequence
                    WHERE this.sequence = ?
                    """), arguments: [sequence])
        guard let head else { throw UnreadableValue(kind: "movement") }
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT debit, credit, amount, code FROM ledger_entry WHERE event = ?
                    ORDER BY ordinal
                    """), arguments: [sequence])
        let event = LedgerEvent(
            id: try LedgerEventID(blob: head[0]), time: Timestamp(milliseconds: head[1]),
            entries: try rows.map(Self.entry),
            reverses: try (head[2] as Data?).map { try LedgerEventID(blob: $0) })
        return LedgerMovement(
            event: event, reversedBy: try (head[3] as Data?).map { try LedgerEventID(blob: $0) })
    }

    private static func entry(_ row: Row) throws -> LedgerEntry {
        guard let code = EntryCode(rawValue: row[3]) else {
            throw UnreadableValue(kind: "code of an entry")
        }
        return LedgerEntry(
            debit: AccountNumber(value: row[0]).account,
            credit: AccountNumber(value: row[1]).account, amount: Kudos(centikudos: row[2]),
            code: code)
    }
}
