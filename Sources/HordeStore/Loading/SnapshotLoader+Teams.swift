import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// Teams in order of identifier.
    func teams() throws -> [Team] {
        var teams: [Team] = []
        let sql = """
            SELECT id, owner, name, info, created_at, texts, tokens, kudos, uptime
            FROM team ORDER BY id
            """
        try forEachRow(sql) { row in
            teams.append(
                Team(
                    id: try TeamID(blob: row[0]), owner: UserID(row[1]), name: row[2],
                    info: row[3], createdAt: Timestamp(milliseconds: row[4]),
                    earlier: TeamTotals(
                        texts: row[5], tokens: row[6], kudos: Kudos(centikudos: row[7]),
                        uptimeMilliseconds: row[8])))
        }
        return teams
    }

    /// Which team each worker belongs to.
    func memberships() throws -> [WorkerID: TeamMembership] {
        var memberships: [WorkerID: TeamMembership] = [:]
        let sql = """
            SELECT worker, team, texts_before, tokens_before, kudos_before, uptime_before
            FROM team_member
            """
        try forEachRow(sql) { row in
            memberships[try WorkerID(blob: row[0])] = TeamMembership(
                team: try TeamID(blob: row[1]),
                before: TeamTotals(
                    texts: row[2], tokens: row[3], kudos: Kudos(centikudos: row[4]),
                    uptimeMilliseconds: row[5]))
        }
        return memberships
    }
}
