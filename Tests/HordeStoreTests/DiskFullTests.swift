import Foundation
import HordeCore
import HordeStore
import Testing

/// A disk without room, once as SQLite's own limit and once as a real file system.
@Suite struct DiskFullTests {
    @Test func batchWaitsForRoom() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(Sample.batch(1, Sample.people))
        let before = try await journal.load()
        try await journal.limitSize(toPages: 1)
        let batch = Self.largeBatch(2, settlements: 2_000)
        for _ in 1...2 {
            let fault = await #expect(throws: JournalFault.self) {
                try await journal.commit(batch)
            }
            #expect(fault?.code == .noSpace)
            #expect(fault?.isOutcomeUnknown == false)
            #expect(try await journal.load() == before)
        }
        try await journal.limitSize(toPages: 1_000_000)
        try await journal.commit(batch)
        try await Self.check(journal, directory.data, settlements: 2_000)
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "Mounting a small file system takes root."))
    func batchWaitsForRoomOnARealDisk() async throws {
        let disk = try SmallDisk(kibibytes: 1_024)
        defer { disk.unmount() }
        let journal = try SQLiteJournal(directory: disk.path + "/data")
        try await journal.commit(Sample.batch(1, Sample.people))
        let before = try await journal.load()
        let ballast = disk.path + "/ballast"
        try disk.fill(ballast)
        let batch = Self.largeBatch(2, settlements: 500)
        for _ in 1...3 {
            let fault = await #expect(throws: JournalFault.self) {
                try await journal.commit(batch)
            }
            #expect(fault?.code == .noSpace)
            #expect(try await journal.load() == before)
        }
        try FileManager.default.removeItem(atPath: ballast)
        try await journal.commit(batch)
        try await Self.check(journal, disk.path + "/data", settlements: 500)
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "Mounting a small file system takes root."))
    func fullDiskLoads() async throws {
        let disk = try SmallDisk(kibibytes: 1_024)
        defer { disk.unmount() }
        let journal = try SQLiteJournal(directory: disk.path + "/data")
        try await journal.commit(Sample.batch(1, Sample.people))
        try await journal.commit(Self.largeBatch(2, settlements: 50))
        try disk.fill(disk.path + "/ballast")
        #expect(try await journal.load().users.count == 3)
        try await journal.close()
    }

    private static func largeBatch(_ number: UInt64, settlements: Int) -> JournalBatch {
        Sample.batch(
            number, (1...settlements).map { .jobSettled(Sample.settlement(UInt128($0))) })
    }

    /// Closes and opens the journal and looks whether everything is there.
    private static func check(
        _ journal: SQLiteJournal, _ path: String, settlements: Int
    ) async throws {
        try await journal.close()
        let again = try SQLiteJournal(directory: path)
        let snapshot = try await again.load()
        #expect(snapshot.lastBatch == 2)
        #expect(snapshot.users[1].statistics.textsUsed == settlements)
        #expect(try await again.audit().entries == settlements)
        #expect(try await again.audit().isSound)
        try await again.close()
    }
}
