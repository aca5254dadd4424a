import GRDB
import HordeCore

extension EventWriter {
    /// Writes a message to workers.
    func save(_ message: WorkerMessage) throws {
        try database.run(
            """
            INSERT INTO worker_message (id, worker, author, message, origin, created_at,
                expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET worker = excluded.worker, author = excluded.author,
                message = excluded.message, origin = excluded.origin,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            """,
            [
                message.id.blob, message.worker?.blob, message.author.number, message.text.stored,
                message.origin.stored, message.createdAt.milliseconds,
                message.expiresAt.milliseconds,
            ])
    }

    /// Removes a message to workers.
    func delete(_ message: MessageID) throws {
        try database.run("DELETE FROM worker_message WHERE id = ?", [message.blob])
    }
}
