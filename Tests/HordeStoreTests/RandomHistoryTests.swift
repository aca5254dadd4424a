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
        }
        let (found, expected) = (try await subject.journal.audit(), await reference.audit())
        #expect(found.isSound)
        #expect(found.entries == expected.entries)
    }
}
