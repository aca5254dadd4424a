import GRDB
import HordeCore

extension EventWriter {
    /// Writes a profile; a new worker has done nothing and checked in when it was made.
    func save(_ profile: WorkerProfile) throws {
        let offer = profile.offer
        try database.run(
            """
            INSERT INTO worker (id, name, owner, created_at, info, maintenance, is_paused, models,
                maximum_length, maximum_context_length, threads, soft_prompts, takes_nsfw, agent,
                last_check_in)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?4)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, owner = excluded.owner,
                created_at = excluded.created_at, info = excluded.info,
                maintenance = excluded.maintenance, is_paused = excluded.is_paused,
                models = excluded.models, maximum_length = excluded.maximum_length,
                maximum_context_length = excluded.maximum_context_length,
                threads = excluded.threads, soft_prompts = excluded.soft_prompts,
                takes_nsfw = excluded.takes_nsfw, agent = excluded.agent
            """,
            [
                profile.id.blob, profile.name.stored, profile.owner.number,
                profile.createdAt.milliseconds, profile.info.stored, profile.maintenance?.stored,
                profile.isPaused, try offer.models.json, offer.maximumLength,
                offer.maximumContextLength, offer.threads, try offer.softPrompts.json,
                offer.takesNSFW, offer.agent.stored,
            ])
        try save(profile.membership, of: profile.id)
    }

    /// Removes a worker with its statistics.
    ///
    /// What it earned stays in the ledger.
    mutating func delete(_ worker: WorkerID) throws {
        figures.forget(worker)
        try database.run("DELETE FROM worker WHERE id = ?", [worker.blob])
    }

    /// Counts a complaint about a worker's text.
    ///
    /// A worker that was deleted meanwhile stays deleted.
    func report(_ worker: WorkerID, _ reason: ReportReason) throws {
        try database.run(
            """
            INSERT INTO worker_report (worker, reason, count)
            SELECT id, ?, 1 FROM worker WHERE id = ?
            ON CONFLICT (worker, reason) DO UPDATE SET count = count + 1
            """,
            [reason.rawValue, worker.blob])
    }

    /// Writes a worker's clockwork.
    ///
    /// A worker that was deleted meanwhile stays deleted.
    func note(_ progress: WorkerProgress) throws {
        try database.run(
            """
            UPDATE worker SET last_check_in = ?, uptime = ?, accrued = ?, jobs_failed = ?
            WHERE id = ?
            """,
            [
                progress.lastCheckIn.milliseconds, progress.uptimeMilliseconds,
                progress.accruedMilliseconds, progress.jobsFailed, progress.worker.blob,
            ])
    }

    /// Writes an uptime reward and the accrual that is left after it.
    mutating func reward(_ credit: UptimeCredit) throws {
        try note(credit.progress)
        figures.count(credit)
        if let event = credit.ledgerEvent { try post(event) }
    }
}
