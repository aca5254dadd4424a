import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// Workers in order of identifier.
    func workers() throws -> [HordeSnapshot.WorkerRecord] {
        var workers: [HordeSnapshot.WorkerRecord] = []
        let sql = """
            SELECT id, name, owner, created_at, info, maintenance, is_paused, models,
                maximum_length, maximum_context_length, threads, soft_prompts, takes_nsfw, agent,
                texts_delivered, tokens_delivered, jobs_failed, kudos_generated, kudos_uptime,
                uptime, accrued, last_check_in
            FROM worker ORDER BY id
            """
        try forEachRow(sql) { row in
            workers.append(
                HordeSnapshot.WorkerRecord(
                    profile: try profile(ofWorker: row), statistics: statistics(ofWorker: row)))
        }
        let memberships = try memberships()
        for index in workers.indices {
            workers[index].profile.membership = memberships[workers[index].profile.id]
        }
        try addReports(to: &workers)
        return workers
    }

    private func addReports(to workers: inout [HordeSnapshot.WorkerRecord]) throws {
        var places: [WorkerID: Int] = [:]
        for (index, worker) in workers.enumerated() { places[worker.profile.id] = index }
        try forEachRow("SELECT worker, reason, count FROM worker_report") { row in
            guard let index = places[try WorkerID(blob: row[0])],
                let reason = ReportReason(rawValue: row[1])
            else { throw UnreadableValue(kind: "report on a worker") }
            workers[index].statistics.reports[reason] = row[2]
        }
    }

    private func profile(ofWorker row: Row) throws -> WorkerProfile {
        WorkerProfile(
            id: try WorkerID(blob: row[0]), name: row[1], owner: UserID(row[2]),
            createdAt: Timestamp(milliseconds: row[3]), info: row[4], maintenance: row[5],
            isPaused: row[6],
            offer: WorkerOffer(
                models: try [String](json: row[7]), maximumLength: row[8],
                maximumContextLength: row[9], threads: row[10],
                softPrompts: try [String](json: row[11]), takesNSFW: row[12], agent: row[13]))
    }

    private func statistics(ofWorker row: Row) -> WorkerStatistics {
        WorkerStatistics(
            textsDelivered: row[14], tokensDelivered: row[15], jobsFailed: row[16],
            kudosGenerated: Kudos(centikudos: row[17]), kudosUptime: Kudos(centikudos: row[18]),
            uptimeMilliseconds: row[19], accruedMilliseconds: row[20],
            lastCheckIn: Timestamp(milliseconds: row[21]))
    }
}
