import GRDB
import HordeCore

extension SnapshotLoader {
    /// Shared keys in order of identifier.
    func sharedKeys() throws -> [SharedKey] {
        var keys: [SharedKey] = []
        let sql = """
            SELECT key, owner, name, budget, utilized, expires_at, text_tokens, image_pixels,
                image_steps, created_at
            FROM shared_key ORDER BY id
            """
        try forEachRow(sql) { row in
            keys.append(
                SharedKey(
                    key: try SecretDigest(blob: row[0]), owner: UserID(row[1]), name: row[2],
                    budget: (row[3] as Int64?).map(Kudos.init(centikudos:)),
                    utilized: Kudos(centikudos: row[4]),
                    expiresAt: (row[5] as Int64?).map(Timestamp.init(milliseconds:)),
                    limits: SharedKey.Limits(
                        textTokens: row[6], imagePixels: row[7], imageSteps: row[8]),
                    createdAt: Timestamp(milliseconds: row[9])))
        }
        return keys
    }
}
