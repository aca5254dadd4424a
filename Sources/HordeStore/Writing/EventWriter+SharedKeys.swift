import GRDB
import HordeCore

extension EventWriter {
    /// Writes a shared key as it is now.
    func save(_ key: SharedKey) throws {
        try database.run(
            """
            INSERT INTO shared_key (id, key, owner, name, budget, utilized, expires_at,
                text_tokens, image_pixels, image_steps, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET key = excluded.key, owner = excluded.owner,
                name = excluded.name, budget = excluded.budget, utilized = excluded.utilized,
                expires_at = excluded.expires_at, text_tokens = excluded.text_tokens,
                image_pixels = excluded.image_pixels, image_steps = excluded.image_steps,
                created_at = excluded.created_at
            """,
            [
                key.id.blob, key.key.blob, key.owner.number, key.name.stored,
                key.budget?.centikudos, key.utilized.centikudos, key.expiresAt?.milliseconds,
                key.limits.textTokens, key.limits.imagePixels, key.limits.imageSteps,
                key.createdAt.milliseconds,
            ])
    }

    /// Removes a shared key.
    func delete(_ key: SharedKeyID) throws {
        try database.run("DELETE FROM shared_key WHERE id = ?", [key.blob])
    }

    /// Counts what a text cost against the shared key that it was asked for with.
    func charge(_ settlement: Settlement) throws {
        guard let key = settlement.sharedKey else { return }
        try database.run(
            "UPDATE shared_key SET utilized = utilized + ? WHERE id = ?",
            [settlement.paid.centikudos, key.blob])
    }
}
