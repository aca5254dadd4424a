import Foundation
import GRDB
import HordeCore

/// Reads the rows back into a `HordeSnapshot`.
struct SnapshotLoader {
    /// A connection inside a transaction, so that all tables are of one state.
    let database: Database

    /// Reads everything.
    ///
    /// - Throws: ``UnreadableValue`` or an error of the database.
    func load() throws -> HordeSnapshot {
        let accounts = try accounts()
        var snapshot = HordeSnapshot()
        snapshot.users = try users(accounts)
        snapshot.workers = try workers()
        snapshot.treasury = accounts[AccountNumber(.treasury)] ?? Account()
        snapshot.sink = accounts[AccountNumber(.sink)] ?? Account()
        snapshot.modes = try modes()
        snapshot.invitations = try invitations()
        snapshot.filters = try filters()
        snapshot.styles = try styles()
        snapshot.collections = try collections()
        snapshot.confirmations = try confirmations()
        snapshot.teams = try teams()
        snapshot.messages = try messages()
        snapshot.modelTexts = try modelTexts()
        snapshot.sharedKeys = try sharedKeys()
        snapshot.transfers = try transfers()
        if let row = try Row.fetchOne(database, sql: "SELECT number, time FROM batch") {
            snapshot.lastBatch = UInt64(row[0] as Int64)
            snapshot.lastTime = Timestamp(milliseconds: row[1])
        }
        return snapshot
    }

    /// Calls `body` with each row; a row is valid only during the call.
    func forEachRow(_ sql: String, _ body: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { try body(row) }
    }

    private func accounts() throws -> [AccountNumber: Account] {
        var accounts: [AccountNumber: Account] = [:]
        try forEachRow("SELECT id, debits, credits FROM account") { row in
            accounts[AccountNumber(value: row[0])] = Account(
                debits: Kudos(centikudos: row[1]), credits: Kudos(centikudos: row[2]))
        }
        return accounts
    }

    private func modes() throws -> HordeModes {
        var modes = HordeModes()
        let sql = """
            SELECT allows_anonymous, registration, workers_by_invitation, minimum_standing,
                is_in_maintenance, is_under_raid
            FROM mode
            """
        try forEachRow(sql) { row in
            guard let registration = HordeModes.Registration(rawValue: row[1]) else {
                throw UnreadableValue(kind: "registration mode")
            }
            modes = HordeModes(
                allowsAnonymous: row[0], registration: registration, workersByInvitation: row[2],
                minimumStanding: (row[3] as Int64?).map(Kudos.init(centikudos:)),
                isInMaintenance: row[4], isUnderRaid: row[5])
        }
        return modes
    }

    private func invitations() throws -> [Invitation] {
        var invitations: [Invitation] = []
        let sql = """
            SELECT id, code, uses_left, expires_at, created_by, created_at, is_revoked
            FROM invitation ORDER BY id
            """
        try forEachRow(sql) { row in
            invitations.append(
                Invitation(
                    id: try InvitationID(blob: row[0]), code: try SecretDigest(blob: row[1]),
                    usesLeft: row[2],
                    expiresAt: (row[3] as Int64?).map(Timestamp.init(milliseconds:)),
                    createdBy: UserID(row[4]), createdAt: Timestamp(milliseconds: row[5]),
                    isRevoked: row[6]))
        }
        return invitations
    }
}
