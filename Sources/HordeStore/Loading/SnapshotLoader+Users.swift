import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// Users in order of number, with their accounts and the parts of their balances.
    func users(_ accounts: [AccountNumber: Account]) throws -> [HordeSnapshot.UserRecord] {
        var users: [HordeSnapshot.UserRecord] = []
        let sql = """
            SELECT id, name, key, roles, created_at, concurrency, workers_invited, contact, comment,
                tokens_used, texts_used, tokens_contributed, texts_contributed
            FROM user ORDER BY id
            """
        try forEachRow(sql) { row in
            let profile = try profile(row)
            guard profile.id.number == users.count else {
                throw UnreadableValue(kind: "list of users without gaps")
            }
            users.append(
                HordeSnapshot.UserRecord(
                    profile: profile,
                    statistics: UserStatistics(
                        tokensUsed: row[9], textsUsed: row[10], tokensContributed: row[11],
                        textsContributed: row[12]),
                    balance: accounts[AccountNumber(.balance(profile.id))] ?? Account(),
                    escrow: accounts[AccountNumber(.escrow(profile.id))] ?? Account(),
                    details: KudosDetails()))
        }
        try addDetails(to: &users)
        try addGrants(to: &users)
        try addTrust(to: &users)
        try addLeaving(to: &users)
        return users
    }

    private func profile(_ row: Row) throws -> UserProfile {
        UserProfile(
            id: UserID(row[0]), name: row[1],
            key: try (row[2] as Data?).map { try SecretDigest(blob: $0) },
            roles: UserRoles(rawValue: row[3]), createdAt: Timestamp(milliseconds: row[4]),
            concurrency: row[5], workersInvited: row[6], contact: row[7], comment: row[8])
    }

    private func addLeaving(to users: inout [HordeSnapshot.UserRecord]) throws {
        try forEachRow("SELECT user, marked_at FROM departure") { row in
            users[row[0]].profile.deletedAt = Timestamp(milliseconds: row[1])
        }
        try forEachRow("SELECT user, digest FROM passkey") { row in
            users[row[0]].profile.passkey = try SecretDigest(blob: row[1])
        }
    }

    private func addTrust(to users: inout [HordeSnapshot.UserRecord]) throws {
        try forEachRow("SELECT user, earned FROM trust_progress") { row in
            users[row[0]].trust.earned = Kudos(centikudos: row[1])
        }
        try forEachRow("SELECT user, payer FROM trust_payer ORDER BY sequence") { row in
            users[row[0]].trust.payers.append(UserID(row[1]))
        }
    }

    private func addGrants(to users: inout [HordeSnapshot.UserRecord]) throws {
        let sql = "SELECT user, amount, started_at, last_due, last_given FROM monthly_grant"
        try forEachRow(sql) { row in
            users[row[0]].profile.monthlyGrant = MonthlyGrant(
                amount: Kudos(centikudos: row[1]), startedAt: Timestamp(milliseconds: row[2]),
                lastDue: Timestamp(milliseconds: row[3]),
                lastGiven: (row[4] as Int64?).map(Timestamp.init(milliseconds:)))
        }
    }

    /// Fills in the parts.
    ///
    /// Received transfers stand before all others, so the net sum of transfers is what was received
    /// and then the rest, which was given.
    private func addDetails(to users: inout [HordeSnapshot.UserRecord]) throws {
        var received: [Int: Kudos] = [:]
        let sql = "SELECT user, code, amount FROM kudos_detail ORDER BY user, code"
        try forEachRow(sql) { row in
            let (user, amount) = (row[0] as Int, Kudos(centikudos: row[2]))
            guard row[1] as Int != BatchFigures.received else {
                received[user] = amount
                return
            }
            guard let code = EntryCode(rawValue: row[1]), users.indices.contains(user) else {
                throw UnreadableValue(kind: "code of an entry")
            }
            if code == .transfer, let gain = received[user] {
                users[user].details.add(gain, for: code)
                users[user].details.add(amount - gain, for: code)
            } else {
                users[user].details.add(amount, for: code)
            }
        }
    }
}
