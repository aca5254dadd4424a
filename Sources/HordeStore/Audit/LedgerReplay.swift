import GRDB
import HordeCore

/// The figures that follow from the entries alone, added up here and not by SQL, so that a mistake
/// in the one does not hide in the other.
///
/// Sums are kept at twice the width of an amount: no tampering makes them overflow.
struct LedgerReplay {
    /// What went out of an account and what came in, in centikudos.
    struct Sums {
        var debits: Int128 = 0
        var credits: Int128 = 0
    }

    /// How many entries were replayed.
    private(set) var entries = 0
    /// The last of them.
    private(set) var last: Int64 = 0
    /// The sums of every account that has entries.
    private(set) var accounts: [AccountNumber: Sums] = [:]
    /// The parts of balances.
    private(set) var parts: [BatchFigures.Part: Int128] = [:]

    /// Replays all entries of a database.
    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT sequence, debit, credit, amount, code FROM ledger_entry ORDER BY sequence")
        while let row = try rows.next() {
            entries += 1
            last = row[0]
            let (debit, credit) = (AccountNumber(value: row[1]), AccountNumber(value: row[2]))
            let amount = Int128(row[3] as Int64)
            accounts[debit, default: Sums()].debits += amount
            accounts[credit, default: Sums()].credits += amount
            count(-amount, code: row[4], in: debit)
            count(amount, code: row[4], in: credit)
        }
    }

    private mutating func count(_ amount: Int128, code: Int, in account: AccountNumber) {
        guard case .balance(let user) = account.account else { return }
        parts[BatchFigures.Part(user: user.number, code: code), default: 0] += amount
        guard code == EntryCode.transfer.rawValue, amount > 0 else { return }
        let received = BatchFigures.Part(user: user.number, code: BatchFigures.received)
        parts[received, default: 0] += amount
    }
}
