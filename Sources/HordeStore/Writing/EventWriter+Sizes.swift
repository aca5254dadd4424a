import GRDB
import HordeCore

extension EventWriter {
    /// Writes a size that a moderator has confirmed.
    func save(_ confirmation: ModelConfirmation) throws {
        try database.run(
            """
            INSERT INTO confirmed_size (model, thousandths, moderator, time) VALUES (?, ?, ?, ?)
            ON CONFLICT (model) DO UPDATE SET thousandths = excluded.thousandths,
                moderator = excluded.moderator, time = excluded.time
            """,
            [
                confirmation.model.stored, confirmation.size.thousandths,
                confirmation.moderator.number, confirmation.time.milliseconds,
            ])
    }

    /// Removes a size that a moderator had confirmed.
    func withdraw(_ model: String) throws {
        try database.run("DELETE FROM confirmed_size WHERE model = ?", [model.stored])
    }
}
