import HordeCore
import HordeStore
import Testing

/// Tampering, and who notices.
@Suite struct AuditTests {
    static let freeEntries = "DROP TRIGGER ledger_entry_is_not_changed;"
    static let freeRows = "DROP TRIGGER ledger_entry_is_not_removed;"

    @Test(arguments: [
        // It undoes a later one, another amount, or something with an entry of another code.
        "UPDATE ledger_event SET reverses = 3 WHERE sequence = 1",
        "UPDATE ledger_event SET reverses = 2 WHERE sequence = 1",
        "UPDATE ledger_event SET reverses = NULL WHERE sequence = 3; "
            + "UPDATE ledger_event SET reverses = 3 WHERE sequence = 2",
    ])
    func wrongReversalIsFound(_ sql: String) async throws {
        let history = try await History()
        let journal = try SQLiteJournal(directory: history.directory.data)
        let undoing = LedgerEvent(
            id: LedgerEventID(bits: 9), time: Sample.time(30),
            entries: [
                Sample.entry(.balance(Sample.bob), .balance(Sample.alice), 1_029, .reversal)
            ], reverses: LedgerEventID(bits: 1))
        try await journal.commit(Sample.batch(3, [.kudosMoved(undoing)]))
        #expect(try await journal.audit().isSound)
        try await journal.close()
        try history.tamper("DROP TRIGGER ledger_event_is_not_changed;" + sql)
        #expect(try await !history.audit().isSound)
    }

    @Test func soundLedgerLoads() async throws {
        let history = try await History()
        #expect(try await history.loadFault() == nil)
        let report = try await history.audit()
        #expect(report == AuditReport(entries: 2, accounts: 8, sum: .zero, findings: []))
    }

    @Test(arguments: [
        "UPDATE account SET credits = credits + 1 WHERE id = 6",
        "UPDATE account SET debits = debits + 1, credits = credits + 1 WHERE id = 7",
        freeEntries + "UPDATE ledger_entry SET amount = amount + 1 WHERE sequence = 2",
        freeEntries + "UPDATE ledger_entry SET credit = 7 WHERE sequence = 1",
        freeRows + "DELETE FROM ledger_entry WHERE sequence = 2",
        freeRows + "DELETE FROM ledger_entry WHERE sequence = 1",
        "UPDATE kudos_detail SET amount = amount + 1 WHERE user = 2",
        "DELETE FROM kudos_detail WHERE user = 2",
    ])
    func tamperingIsFound(_ sql: String) async throws {
        let history = try await History()
        try history.tamper(sql)
        let fault = try #require(try await history.loadFault())
        #expect(fault.code == .auditFailed)
        #expect(fault.message.contains("restore the last backup"))
        #expect(!fault.message.contains("user2"))
        #expect(try await !history.audit().isSound)
    }

    @Test(arguments: [
        "UPDATE account SET credits = credits + 1 WHERE id = 7",
        "UPDATE checkpoint_account SET credits = credits + 1 WHERE account = 6",
        "UPDATE checkpoint SET entry = 9",
        freeRows + "DELETE FROM ledger_entry WHERE sequence = 2",
    ])
    func tamperingAfterACheckpointIsFound(_ sql: String) async throws {
        let history = try await History(isVerified: true)
        try history.tamper(sql)
        #expect(try await history.loadFault()?.code == .auditFailed)
    }

    @Test func verifiedEntriesAreReplayedByTheWholeAuditAlone() async throws {
        let history = try await History(isVerified: true)
        try history.tamper(
            Self.freeEntries + "UPDATE ledger_entry SET amount = 1 WHERE sequence = 1")
        #expect(try await history.loadFault() == nil)
        let report = try await history.audit()
        #expect(report.findings.count == 4)
        #expect(report.findings.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func receivedTransfersArePartOfTheWholeAudit() async throws {
        let history = try await History()
        let journal = try SQLiteJournal(directory: history.directory.data)
        let transfer = DurableEvent.kudosTransferred(Sample.transfer(7, key: 1))
        try await journal.commit(Sample.batch(3, [transfer]))
        try await journal.close()
        #expect(try await history.audit().isSound)
        try history.tamper("UPDATE kudos_detail SET amount = 499 WHERE user = 2 AND code = 0")
        #expect(try await history.audit().findings.count == 1)
    }

    @Test func missingUserIsFound() async throws {
        let history = try await History()
        try history.tamper(
            """
            DROP TRIGGER user_is_not_removed; DROP TRIGGER account_is_not_removed;
            DELETE FROM account WHERE user = 0; DELETE FROM user WHERE id = 0;
            """)
        #expect(try await history.loadFault()?.code == .auditFailed)
    }

    @Test func findingsAreLimited() async throws {
        let history = try await History()
        let users = (3..<200).map { DurableEvent.userSaved(Sample.user(UserID($0))) }
        let journal = try SQLiteJournal(directory: history.directory.data)
        try await journal.commit(Sample.batch(3, users))
        try await journal.close()
        try history.tamper("UPDATE account SET credits = credits + 1")
        let report = try await history.audit()
        #expect(report.findings.count == 101)
        #expect(report.sum == Kudos(centikudos: 402))
    }

    @Test func auditsRunBesideCommits() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(Sample.batch(1, Sample.people))
        async let first = journal.audit()
        async let second = journal.audit()
        for number in UInt64(2)...40 {
            let settlement = DurableEvent.jobSettled(Sample.settlement(UInt128(number)))
            try await journal.commit(Sample.batch(number, [settlement]))
        }
        #expect(try await first.isSound)
        #expect(try await second.isSound)
        #expect(try await journal.audit().entries == 39)
    }
}
