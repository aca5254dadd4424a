import GRDB
import HordeCore

extension EventWriter {
    /// Writes what the events of the batch added up to, each row once, in order of keys.
    func writeFigures() throws {
        try writeTexts()
        for (account, movement) in figures.accounts.sorted(by: { $0.key < $1.key }) {
            try database.run(
                "UPDATE account SET debits = debits + ?, credits = credits + ? WHERE id = ?",
                [movement.debits, movement.credits, account.value])
        }
        for (part, amount) in figures.parts.sorted(by: Self.isBefore) {
            try database.run(
                """
                INSERT INTO kudos_detail (user, code, amount) VALUES (?, ?, ?)
                ON CONFLICT (user, code) DO UPDATE SET amount = amount + excluded.amount
                """,
                [part.user, part.code, amount])
        }
        for (user, sums) in figures.users.sorted(by: { $0.key < $1.key }) {
            try database.run(
                """
                UPDATE user SET tokens_used = tokens_used + ?, texts_used = texts_used + ?,
                    tokens_contributed = tokens_contributed + ?,
                    texts_contributed = texts_contributed + ?
                WHERE id = ?
                """,
                [
                    sums.tokensUsed, sums.textsUsed, sums.tokensContributed, sums.textsContributed,
                    user.number,
                ])
        }
        for (worker, sums) in figures.workers.sorted(by: { $0.key < $1.key }) {
            try database.run(
                """
                UPDATE worker SET texts_delivered = texts_delivered + ?,
                    tokens_delivered = tokens_delivered + ?,
                    kudos_generated = kudos_generated + ?, kudos_uptime = kudos_uptime + ?
                WHERE id = ?
                """,
                [
                    sums.texts, sums.tokens, sums.generated.centikudos, sums.uptime.centikudos,
                    worker.blob,
                ])
        }
    }

    private static func isBefore(
        _ left: (key: BatchFigures.Part, value: Int64),
        _ right: (key: BatchFigures.Part, value: Int64)
    ) -> Bool {
        (left.key.user, left.key.code) < (right.key.user, right.key.code)
    }
}
