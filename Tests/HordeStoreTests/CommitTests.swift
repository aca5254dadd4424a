import HordeCore
import HordeStore
import Testing

/// All or nothing, and what is left after a refusal.
@Suite struct CommitTests {
    @Test func batchIsAllOrNothing() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(Sample.batch(1, Sample.people))
        try await journal.commit(Sample.batch(2, [.jobSettled(Sample.settlement(1))]))
        let before = try await journal.load()
        // The last event repeats the id of an act that is in the ledger already.
        let impossible: [DurableEvent] = [
            .userSaved(Sample.user(UserID(3))), .jobSettled(Sample.settlement(2)),
            .modesChanged(HordeModes(allowsAnonymous: false)), .workerDeleted(Sample.worker),
            .jobSettled(Sample.settlement(1)),
        ]
        let fault = await #expect(throws: JournalFault.self) {
            try await journal.commit(Sample.batch(3, impossible))
        }
        #expect(fault?.code == .other)
        #expect(fault?.isOutcomeUnknown == false)
        #expect(try await journal.load() == before)
        try await journal.commit(Sample.batch(3, Array(impossible.dropLast())))
        #expect(try await journal.load().lastBatch == 3)
        #expect(try await journal.audit().isSound)
    }

    @Test func jobIsPaidOnce() async throws {
        let history = try await History()
        let journal = try SQLiteJournal(directory: history.directory.data)
        await #expect(throws: JournalFault.self) {
            try await journal.commit(Sample.batch(3, [.jobSettled(Sample.settlement(2))]))
        }
        try await journal.close()
        let path = history.directory.database
        #expect(try RawDatabase.number(path, "SELECT count(DISTINCT job) FROM ledger_event") == 2)
    }

    @Test func movementToAUserThatIsNotThereIsRefused() async throws {
        let history = try await History()
        let journal = try SQLiteJournal(directory: history.directory.data)
        let entry = Sample.entry(.treasury, .balance(UserID(9)), 1, .award)
        await #expect(throws: JournalFault.self) {
            try await journal.commit(Sample.batch(3, [.kudosMoved(Sample.event(9, entry))]))
        }
        #expect(try await journal.audit().isSound)
    }

    @Test func refusalsShowNobodysData() async throws {
        let history = try await History()
        let journal = try SQLiteJournal(directory: history.directory.data)
        var twin = Sample.worker(WorkerID(bits: 1), name: "rig")
        twin.info = "secret"
        let fault = await #expect(throws: JournalFault.self) {
            try await journal.commit(Sample.batch(3, [.workerSaved(twin)]))
        }
        let message = try #require(fault?.message)
        #expect(message.contains("worker.name"))
        #expect(!message.contains("rig") && !message.contains("secret"))
    }

    @Test func zeroCharactersDoNotCutTexts() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(
            Sample.batch(1, [.userSaved(Sample.user(.anonymous, name: "a\u{0}b"))]))
        #expect(try await journal.load().users.map(\.profile.name) == ["a\u{FFFD}b"])
    }

    @Test func backupIsAWholeHorde() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(Sample.batch(1, Sample.people))
        try await journal.commit(Sample.batch(2, [.jobSettled(Sample.settlement(1))]))
        let before = try await journal.load()
        let copy = try TemporaryDirectory()
        try await journal.backup(to: copy.path + "/horde.sqlite")
        try await journal.commit(Sample.batch(3, [.jobSettled(Sample.settlement(2))]))
        await #expect(throws: JournalFault.self) {
            try await journal.backup(to: copy.path + "/horde.sqlite")
        }
        let restored = try SQLiteJournal(directory: copy.path)
        #expect(try await restored.load() == before)
        #expect(try await restored.audit().isSound)
    }
}
