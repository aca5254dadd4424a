import GRDB
import HordeCore

/// The audit at every start: what was written since the last one that was sound.
///
/// A checkpoint holds every account's sums as they were after a certain entry. The sums plus the
/// entries since then must be the account rows of now. So the work grows with what happened since
/// the last start, not with the age of the horde.
struct StartAudit {
    /// A connection inside a transaction.
    let database: Database

    /// What does not add up, one sentence each, without names.
    ///
    /// Empty when all is well.
    func findings() throws -> [String] {
        let checkpoint = try checkpoint()
        var findings: [String] = []
        if try last() != checkpoint + count(after: checkpoint) {
            findings.append("ledger entries are missing")
        }
        let accounts = try number(Self.differingAccounts, [checkpoint])
        if accounts != 0 { findings.append("\(accounts) accounts differ from their entries") }
        if try number("SELECT coalesce(sum(credits - debits), 0) FROM account") != 0 {
            findings.append("the sum over all accounts is not zero")
        }
        let balances = try number(Self.differingDetails)
        if balances != 0 { findings.append("\(balances) balances differ from their parts") }
        let surplus = "SELECT (SELECT count(*) FROM account) - 2 * (SELECT count(*) FROM user) - 2"
        if try number(surplus) != 0 { findings.append("users lack accounts") }
        return findings
    }

    /// Moves the checkpoint to the last entry.
    ///
    /// - Precondition: there are no findings, and the transaction may write.
    func advance() throws {
        let checkpoint = try checkpoint()
        guard try last() > checkpoint else { return }
        try database.run(
            """
            INSERT INTO checkpoint_account (account, debits, credits)
            SELECT id, debits, credits FROM account WHERE id IN (
                SELECT debit FROM ledger_entry WHERE sequence > ?1
                UNION SELECT credit FROM ledger_entry WHERE sequence > ?1)
            ON CONFLICT (account) DO UPDATE SET debits = excluded.debits,
                credits = excluded.credits
            """, [checkpoint])
        try database.run("UPDATE checkpoint SET entry = ?", [try last()])
    }

    private func checkpoint() throws -> Int64 {
        try number("SELECT entry FROM checkpoint")
    }

    private func last() throws -> Int64 {
        try number("SELECT coalesce(max(sequence), 0) FROM ledger_entry")
    }

    private func count(after entry: Int64) throws -> Int64 {
        try number("SELECT count(*) FROM ledger_entry WHERE sequence > ?", [entry])
    }

    private func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64 {
        try Int64.fetchOne(database, sql: sql, arguments: arguments) ?? 0
    }

    private static let differingAccounts = """
        WITH side (account, debits, credits) AS (
            SELECT debit, amount, 0 FROM ledger_entry WHERE sequence > ?1
            UNION ALL SELECT credit, 0, amount FROM ledger_entry WHERE sequence > ?1
        ), moved (account, debits, credits) AS MATERIALIZED (
            SELECT account, sum(debits), sum(credits) FROM side GROUP BY account
        )
        SELECT count(*) FROM account
        LEFT JOIN checkpoint_account AS verified ON verified.account = account.id
        LEFT JOIN moved ON moved.account = account.id
        WHERE account.debits <> coalesce(verified.debits, 0) + coalesce(moved.debits, 0)
            OR account.credits <> coalesce(verified.credits, 0) + coalesce(moved.credits, 0)
        """

    private static let differingDetails = """
        WITH part (user, amount) AS MATERIALIZED (
            SELECT user, sum(amount) FROM kudos_detail WHERE code > 0 GROUP BY user
        )
        SELECT count(*) FROM account LEFT JOIN part ON part.user = account.user
        WHERE account.kind = 'balance'
            AND account.credits - account.debits <> coalesce(part.amount, 0)
        """
}
