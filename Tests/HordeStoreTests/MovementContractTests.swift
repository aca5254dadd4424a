import HordeCore
import HordeStore
import Testing

/// What every journal promises about looking movements up.
@Suite struct MovementContractTests {
    private static let nobody = LedgerEventID(bits: 99)

    private static let undoing = LedgerEvent(
        id: LedgerEventID(bits: 3), time: Sample.time(30),
        entries: [Sample.entry(.balance(Sample.bob), .balance(Sample.alice), 1_029, .reversal)],
        reverses: LedgerEventID(bits: 1))

    @Test(arguments: JournalSubject.allCases)
    func movementIsFoundByItsName(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        try await subject.commit(Sample.people, [.jobSettled(Sample.settlement(1))])
        let event = Sample.settlement(1).ledgerEvent
        for _ in 0..<2 {
            let found = try await subject.journal.movement(LedgerEventID(bits: 1))
            #expect(found?.event == event)
            #expect(found?.reversedBy == nil)
            #expect(try await subject.journal.movement(Self.nobody) == nil)
            _ = try await subject.reload()
        }
    }

    @Test(arguments: JournalSubject.allCases)
    func movementKnowsWhatUndidIt(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        try await subject.commit(
            Sample.people, [.jobSettled(Sample.settlement(1))], [.kudosMoved(Self.undoing)])
        for _ in 0..<2 {
            let undone = try await subject.journal.movement(LedgerEventID(bits: 1))
            #expect(undone?.reversedBy == Self.undoing.id)
            let later = try await subject.journal.movement(Self.undoing.id)
            #expect(later == LedgerMovement(event: Self.undoing))
            _ = try await subject.reload()
        }
    }

    @Test(arguments: JournalSubject.allCases)
    func historyIsTheUsersOwnNewestFirst(_ subject: JournalSubject) async throws {
        var subject = try await subject.start()
        let reward = Sample.event(
            2, Sample.entry(.treasury, .escrow(Sample.bob), 98, .uptimeReward))
        try await subject.commit(
            Sample.people,
            [.jobSettled(Sample.settlement(1)), .kudosMoved(reward), .kudosMoved(Self.undoing)])
        _ = try await subject.reload()
        let bob = try await subject.journal.movements(of: Sample.bob, before: nil, limit: 10)
        #expect(bob.map(\.event.id.bits) == [3, 2, 1])
        let alice = try await subject.journal.movements(of: Sample.alice, before: nil, limit: 10)
        #expect(alice.map(\.event.id.bits) == [3, 1])
        #expect(alice.map(\.reversedBy) == [nil, Self.undoing.id])
        let page = try await subject.journal.movements(
            of: Sample.bob, before: LedgerEventID(bits: 3), limit: 1)
        #expect(page.map(\.event.id.bits) == [2])
        for limit in [1, 2] {
            let newest = try await subject.journal.movements(
                of: Sample.bob, before: nil, limit: limit)
            #expect(newest == Array(bob.prefix(limit)))
        }
        #expect(
            try await subject.journal.movements(of: .anonymous, before: nil, limit: 10).isEmpty)
        let unknown = try await subject.journal.movements(
            of: Sample.bob, before: LedgerEventID(bits: 1), limit: 10)
        #expect(unknown.isEmpty)
    }
}
