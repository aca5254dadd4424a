import GRDB
import HordeCore

extension EventWriter {
    /// Writes a team as it is now.
    func save(_ team: Team) throws {
        try database.run(
            """
            INSERT INTO team (id, owner, name, info, created_at, texts, tokens, kudos, uptime)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, name = excluded.name,
                info = excluded.info, created_at = excluded.created_at, texts = excluded.texts,
                tokens = excluded.tokens, kudos = excluded.kudos, uptime = excluded.uptime
            """,
            [
                team.id.blob, team.owner.number, team.name.stored, team.info.stored,
                team.createdAt.milliseconds, team.earlier.texts, team.earlier.tokens,
                team.earlier.kudos.centikudos, team.earlier.uptimeMilliseconds,
            ])
    }

    /// Removes a team; its workers have left it.
    func delete(_ team: TeamID) throws {
        try database.run("DELETE FROM team WHERE id = ?", [team.blob])
    }

    /// Writes which team a worker belongs to.
    func save(_ membership: TeamMembership?, of worker: WorkerID) throws {
        guard let membership else {
            try database.run("DELETE FROM team_member WHERE worker = ?", [worker.blob])
            return
        }
        let before = membership.before
        try database.run(
            """
            INSERT INTO team_member (worker, team, texts_before, tokens_before, kudos_before,
                uptime_before)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (worker) DO UPDATE SET team = excluded.team,
                texts_before = excluded.texts_before, tokens_before = excluded.tokens_before,
                kudos_before = excluded.kudos_before, uptime_before = excluded.uptime_before
            """,
            [
                worker.blob, membership.team.blob, before.texts, before.tokens,
                before.kudos.centikudos, before.uptimeMilliseconds,
            ])
    }
}
