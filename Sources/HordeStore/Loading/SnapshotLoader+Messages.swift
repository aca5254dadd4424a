import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// Messages to workers in order of identifier.
    func messages() throws -> [WorkerMessage] {
        var messages: [WorkerMessage] = []
        let sql = """
            SELECT id, worker, author, message, origin, created_at, expires_at
            FROM worker_message ORDER BY id
            """
        try forEachRow(sql) { row in
            messages.append(
                WorkerMessage(
                    id: try MessageID(blob: row[0]),
                    worker: try (row[1] as Data?).map { try WorkerID(blob: $0) },
                    author: UserID(row[2]), text: row[3], origin: row[4],
                    createdAt: Timestamp(milliseconds: row[5]),
                    expiresAt: Timestamp(milliseconds: row[6])))
        }
        return messages
    }
}
