import GRDB
import HordeCore

/// The whole audit: the file's soundness, every entry ever, every account, every part of a balance.
struct LedgerAudit {
    /// A connection inside a transaction, so that all tables are of one state.
    private let database: Database
    private let replay: LedgerReplay
    private var findings: [String] = []
    private var suppressed = 0
    private var accounts = 0
    private var sum: Int128 = 0

    /// Replays the entries of a database.
    init(_ database: Database) throws {
        self.database = database
        replay = try LedgerReplay(database)
    }

    /// Compares, and reports at most ``limit`` findings and how many more there are.
    mutating func report() throws -> AuditReport {
        try checkFile()
        try checkSequence()
        try checkAccounts()
        try checkDetails()
        try checkReversals()
        if suppressed > 0 { findings.append("There are \(suppressed) more findings.") }
        return AuditReport(
            entries: replay.entries, accounts: accounts,
            sum: Kudos(centikudos: Int64(clamping: sum)), findings: findings)
    }

    /// How many findings are reported one by one.
    static let limit = 100
}

extension LedgerAudit {
    private mutating func find(_ sentence: String) {
        if findings.count < Self.limit {
            findings.append(sentence)
        } else {
            suppressed += 1
        }
    }

    private mutating func checkFile() throws {
        for answer in try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
        where answer != "ok" {
            find("The file is damaged: \(answer).")
        }
        let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
        if orphans > 0 { find("\(orphans) rows refer to rows that are not there.") }
    }

    private mutating func checkSequence() throws {
        if replay.last != Int64(replay.entries) {
            find("\(replay.last - Int64(replay.entries)) ledger entries are missing.")
        }
        let checkpoint = try Int64.fetchOne(database, sql: "SELECT entry FROM checkpoint") ?? 0
        if checkpoint > replay.last {
            find("Entries up to \(checkpoint) were verified, but they end at \(replay.last).")
        }
        let broken = """
            SELECT ledger_event.sequence FROM ledger_event
            LEFT JOIN ledger_entry ON ledger_entry.event = ledger_event.sequence
            GROUP BY ledger_event.sequence
            HAVING count(ordinal) = 0 OR max(ordinal) <> count(ordinal) - 1
            """
        for event in try Int64.fetchAll(database, sql: broken) {
            find("Ledger event \(event) lacks entries.")
        }
    }

    private mutating func checkAccounts() throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, debits, credits FROM account ORDER BY id")
        var unseen = Set(replay.accounts.keys)
        while let row = try rows.next() {
            accounts += 1
            let number = AccountNumber(value: row[0])
            unseen.remove(number)
            let (debits, credits) = (Int128(row[1] as Int64), Int128(row[2] as Int64))
            sum += credits - debits
            let expected = replay.accounts[number] ?? LedgerReplay.Sums()
            guard debits != expected.debits || credits != expected.credits else { continue }
            find(
                "The \(Self.name(number)) says \(debits) out and \(credits) in, its entries say "
                    + "\(expected.debits) and \(expected.credits) centikudos.")
        }
        for number in unseen.sorted() { find("The \(Self.name(number)) has entries but no row.") }
        if sum != 0 { find("The sum over all accounts is \(sum) centikudos instead of zero.") }
    }

    private mutating func checkDetails() throws {
        var unseen = replay.parts
        let rows = try Row.fetchCursor(
            database, sql: "SELECT user, code, amount FROM kudos_detail ORDER BY user, code")
        while let row = try rows.next() {
            let part = BatchFigures.Part(user: row[0], code: row[1])
            let expected = unseen.removeValue(forKey: part) ?? 0
            let amount = Int128(row[2] as Int64)
            guard amount != expected else { continue }
            find(
                "Code \(part.code) of user \(part.user)'s balance says \(amount), the entries say "
                    + "\(expected) centikudos.")
        }
        let lost = unseen.filter { $0.value != 0 }.keys
        for part in lost.sorted(by: { ($0.user, $0.code) < ($1.user, $1.code) }) {
            find("Code \(part.code) of user \(part.user)'s balance is missing.")
        }
    }

    /// A movement that undoes another moves as much, once, under a code of its own.
    private mutating func checkReversals() throws {
        let broken = """
            SELECT this.sequence FROM ledger_event AS this
            JOIN ledger_event AS undone ON undone.sequence = this.reverses
            WHERE undone.sequence >= this.sequence OR undone.reverses IS NOT NULL
                OR EXISTS (SELECT 1 FROM ledger_entry WHERE event = this.sequence AND code <> ?)
                OR (SELECT sum(amount) FROM ledger_entry WHERE event = this.sequence)
                    <> (SELECT sum(amount) FROM ledger_entry WHERE event = undone.sequence)
            """
        for event in try Int64.fetchAll(
            database, sql: broken, arguments: [EntryCode.reversal.rawValue])
        {
            find("Ledger event \(event) does not undo the one that it names.")
        }
    }

    private static func name(_ number: AccountNumber) -> String {
        switch number.account {
        case .treasury: "treasury"
        case .sink: "sink"
        case .balance(let user): "balance of user \(user)"
        case .escrow(let user): "escrow of user \(user)"
        }
    }
}
