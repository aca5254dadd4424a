import HordeCore
import Testing

/// What every journal promises, whatever it is made of.
@Suite struct JournalContractTests {
    @Test(arguments: JournalSubject.allCases)
    func freshJournalIsEmpty(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        let snapshot = try await subject.reload()
        #expect(snapshot == HordeSnapshot())
        #expect(snapshot.isFresh)
    }

    @Test(arguments: JournalSubject.allCases, ContractCase.all)
    func everyKindOfEventSurvives(_ subject: JournalSubject, _ example: ContractCase) async throws {
        var subject = try await subject.start()
        let reference = ReferenceJournal()
        for batch in example.batches {
            try await subject.journal.commit(batch)
            try await reference.commit(batch)
        }
        let expected = await reference.load()
        #expect(try await subject.reload() == expected)
        #expect(try await subject.journal.audit().isSound)
    }

    @Test(arguments: JournalSubject.allCases)
    func repeatedBatchDoesNothing(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        let settled = [DurableEvent.jobSettled(Sample.settlement(1))]
        try await subject.commit(Sample.people, settled)
        let before = try await subject.journal.load()
        try await subject.commit(Sample.people, settled)
        try await subject.commit([.workerDeleted(Sample.worker)], after: 1)
        #expect(try await subject.journal.load() == before)
        #expect(try await subject.reload() == before)
        #expect(before.users[2].balance.balance == Kudos(centikudos: 1_029))
    }

    // The journal in memory traps instead: no disk that was swapped can surprise it.
    @Test(arguments: [JournalSubject.sqlite, .reference])
    func missingBatchIsRefused(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        try await subject.commit(Sample.people)
        let before = try await subject.journal.load()
        await #expect(throws: JournalFault.self) {
            try await subject.commit([.workerDeleted(Sample.worker)], after: 2)
        }
        #expect(try await subject.reload() == before)
    }

    @Test(arguments: JournalSubject.allCases)
    func emptyBatchCounts(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        try await subject.commit([], [])
        let snapshot = try await subject.reload()
        #expect(snapshot.lastBatch == 2)
        #expect(snapshot.lastTime == Sample.time(2))
    }

    @Test(arguments: JournalSubject.allCases)
    func eventsOfABatchKeepTheirOrder(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        try await subject.commit(
            Sample.people,
            [
                .userSaved(Sample.user(Sample.alice, name: "first")),
                .userSaved(Sample.user(Sample.alice, name: "second")),
                .jobSettled(Sample.settlement(1)),
                .workerDeleted(Sample.worker),
                .workerSaved(Sample.worker()),
                .jobSettled(Sample.settlement(2)),
                .workersProgressed([Sample.progress(30)]),
                .workersProgressed([Sample.progress(40)]),
            ])
        let snapshot = try await subject.reload()
        #expect(snapshot.users[1].profile.name == "second")
        #expect(snapshot.workers.map(\.statistics.textsDelivered) == [1])
        #expect(snapshot.workers.map(\.statistics.lastCheckIn) == [Sample.time(40)])
        #expect(snapshot.users[1].statistics.textsUsed == 2)
    }

    @Test(arguments: JournalSubject.allCases)
    func deletedWorkerStaysDeleted(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        try await subject.commit(
            Sample.people, [.workerDeleted(Sample.worker)],
            [
                .jobSettled(Sample.settlement(1)), .workersProgressed([Sample.progress(30)]),
                .uptimeRewarded(
                    UptimeCredit(progress: Sample.progress(31), reward: .zero, ledgerEvent: nil)),
            ])
        let snapshot = try await subject.reload()
        #expect(snapshot.workers.isEmpty)
        #expect(snapshot.users[2].balance.credits == Kudos(centikudos: 1_029))
    }

    @Test(arguments: JournalSubject.allCases)
    func auditCountsEveryEntry(_ subject: JournalSubject) async throws {
        let subject = try await subject.start()
        try await subject.commit(
            Sample.people,
            [.jobSettled(Sample.settlement(1)), .kudosTransferred(Sample.transfer(2, key: nil))])
        let report = try await subject.journal.audit()
        #expect(report.isSound)
        #expect(report.entries == 2)
    }
}
