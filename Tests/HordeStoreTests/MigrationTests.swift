import Foundation
import HordeCore
import HordeStore
import Testing

/// Files of earlier versions, stored as the SQL that makes them.
@Suite struct MigrationTests {
    /// What each stored file holds, as events.
    ///
    /// Each goes on where the one before it ends.
    private static let history: [JournalBatch] = [
        Sample.batch(1, Sample.people),
        Sample.batch(2, [.jobSettled(Sample.settlement(1)), .jobSettled(Sample.settlement(2))]),
        Sample.batch(
            3,
            [
                .kudosTransferred(Sample.transfer(3, key: 9)),
                .workersProgressed([Sample.progress(60)]),
                .kudosMoved(
                    Sample.event(
                        4, Sample.entry(.treasury, .escrow(Sample.bob), 275, .uptimeReward),
                        Sample.entry(.escrow(Sample.bob), .balance(Sample.bob), 75, .promotion))),
                .modesChanged(HordeModes(registration: .closed, minimumStanding: Kudos(-3))),
                .invitationSaved(
                    Invitation(
                        id: InvitationID(bits: 5), code: Sample.digest(8), usesLeft: 2,
                        expiresAt: nil, createdBy: Sample.alice, createdAt: Sample.time(3))),
            ]),
        Sample.batch(4, [.userSaved(grantee)]),
    ]

    /// The batches in the file of each version.
    private static let batches = [1: 3, 2: 4]

    private static let grantee: UserProfile = {
        var profile = Sample.user(Sample.bob)
        profile.monthlyGrant = MonthlyGrant(
            amount: Kudos(5), startedAt: Sample.time(1), lastDue: Sample.time(1), lastGiven: nil)
        return profile
    }()

    @Test(arguments: [1, 2])
    func storedFileIsBroughtToTheNewestVersion(_ version: Int) async throws {
        let directory = try Self.directory(version: version)
        let journal = try SQLiteJournal(directory: directory.data)
        let reference = ReferenceJournal()
        let count = try #require(Self.batches[version])
        for batch in Self.history.prefix(count) { try await reference.commit(batch) }
        #expect(try await journal.load() == reference.load())
        #expect(try await journal.audit().isSound)
        let next = UInt64(count) + 1
        try await journal.commit(Sample.batch(next, [.jobSettled(Sample.settlement(7))]))
        #expect(try await journal.load().lastBatch == next)
    }

    @Test(arguments: [1, 2])
    func storedFileGetsTheSchemaOfAFreshOne(_ version: Int) async throws {
        let (old, fresh) = (try Self.directory(version: version), try TemporaryDirectory())
        for directory in [old, fresh] {
            try await SQLiteJournal(directory: directory.data).close()
        }
        #expect(try Self.schema(old) == Self.schema(fresh))
        let versions = try [old, fresh].map {
            try RawDatabase.number($0.database, "PRAGMA user_version")
        }
        #expect(versions[0] == versions[1])
    }

    private static func schema(_ directory: TemporaryDirectory) throws -> [String] {
        try RawDatabase.texts(
            directory.database,
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    }

    private static func directory(version: Int) throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(
            atPath: directory.data, withIntermediateDirectories: true)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/version\(version).sql")
        try RawDatabase.execute(
            directory.database, String(decoding: try Data(contentsOf: file), as: UTF8.self),
            foreignKeys: false)
        return directory
    }
}
