import HordeCore
import Testing

/// Random histories, as journals load them, against the reference.
@Suite struct RandomHistoryTests {
    @Test(arguments: [JournalSubject.sqlite, .memory], UInt64(1)...8)
    func randomBatchesLoadAsTheReferenceHasThem(_ subject: JournalSubject, seed: UInt64)
        async throws
    {
        var events = RandomEvents(seed: seed)
        var subject = try await subject.start()
        let reference = ReferenceJournal()
        for step in 1...200 {
            let batch = events.batch()
            try await subject.journal.commit(batch)
            try await reference.commit(batch)
            guard step % 50 == 0 else { continue }
            let expected = await reference.load()
            #expect(try await subject.reload() == expected, "seed \(seed), step \(step)")
            try await Self.compareHistories(subject.journal, reference, users: expected.users.count)
        }
        let (found, expected) = (try await subject.journal.audit(), await reference.audit())
        #expect(found.isSound)
        #expect(found.entries == expected.entries)
    }

    /// Turns the pages of everybody's movements, and looks each one up.
    private static func compareHistories(
        _ journal: any HordeJournal, _ reference: ReferenceJournal, users: Int
    ) async throws {
        for user in (0..<min(users, 5)).map({ UserID($0) }) {
            let whole = await reference.movements(of: user, before: nil, limit: .max)
            var pages: [LedgerMovement] = []
            while case let page = try await journal.movements(
                of: user, before: pages.last?.event.id, limit: 7), !page.isEmpty
            {
                pages += page
            }
            #expect(pages == whole)
            if let oldest = whole.last {
                #expect(try await journal.movement(oldest.event.id) == oldest)
            }
        }
    }
}
