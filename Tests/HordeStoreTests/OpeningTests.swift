import Foundation
import HordeCore
import HordeStore
import Testing

/// Which files are opened, by whom, and with what guarantees.
@Suite struct OpeningTests {
    @Test func commitsReachTheDisk() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        #expect(try await journal.synchronousLevel() == 2)
        #expect(try RawDatabase.texts(directory.database, "PRAGMA journal_mode") == ["wal"])
    }

    @Test func filesAreForTheirOwnerAlone() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.commit(Sample.batch(1, Sample.people))
        #expect(try permissions(directory.data) == 0o700)
        for name in ["horde.sqlite", "horde.sqlite-wal", "horde.sqlite-shm", "horde.lock"] {
            #expect(try permissions(directory.data + "/" + name) == 0o600, "\(name)")
        }
    }

    @Test func fileSaysWhoseItIs() async throws {
        let history = try await History()
        let path = history.directory.database
        #expect(try RawDatabase.number(path, "PRAGMA application_id") == 0x4872_6465)
        #expect(try RawDatabase.number(path, "PRAGMA user_version") == 9)
    }

    @Test func secondJournalIsRefused() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        #expect(openingFault(directory.data)?.code == .inUse)
        try await journal.close()
        #expect(openingFault(directory.data) == nil)
    }

    @Test func forgottenJournalGivesTheDirectoryBack() throws {
        let directory = try TemporaryDirectory()
        for _ in 1...3 { #expect(openingFault(directory.data) == nil) }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
    func otherProcessIsRefused() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        other.arguments = ["--nonblock", directory.data + "/horde.lock", "true"]
        try other.run()
        other.waitUntilExit()
        #expect(other.terminationStatus == 1)
        try await journal.close()
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
    func lockOfAnotherProcessIsRespectedUntilItIsKilled() throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(
            atPath: directory.data, withIntermediateDirectories: true)
        let (other, output) = (Process(), Pipe())
        other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        other.arguments = [
            "--no-fork", directory.data + "/horde.lock", "sh", "-c", "echo held; exec sleep 60",
        ]
        other.standardOutput = output
        try other.run()
        #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
        #expect(openingFault(directory.data)?.code == .inUse)
        kill(other.processIdentifier, SIGKILL)
        other.waitUntilExit()
        #expect(openingFault(directory.data) == nil)
    }

    @Test func newerVersionIsRefused() async throws {
        let history = try await History()
        try history.tamper("PRAGMA user_version = 10")
        let fault = try #require(openingFault(history.directory.data))
        #expect(fault.code == .newerVersion)
        #expect(fault.message.contains("newer program"))
        #expect(try RawDatabase.number(history.directory.database, "PRAGMA user_version") == 10)
    }

    @Test(arguments: [
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 1",
        "CREATE TABLE recipe (name TEXT)",
    ])
    func fileOfAnotherProgramIsRefused(_ sql: String) throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(
            atPath: directory.data, withIntermediateDirectories: true)
        try RawDatabase.execute(directory.database, sql)
        #expect(openingFault(directory.data)?.code == .notAHorde)
        #expect(try RawDatabase.texts(directory.database, "PRAGMA journal_mode") == ["delete"])
    }

    @Test func fileThatIsNoDatabaseIsRefused() throws {
        let directory = try TemporaryDirectory()
        try FileManager.default.createDirectory(
            atPath: directory.data, withIntermediateDirectories: true)
        let text = Data(String(repeating: "Dear diary, ", count: 100).utf8)
        try text.write(to: URL(fileURLWithPath: directory.database))
        let fault = try #require(openingFault(directory.data))
        #expect(fault.code == .notAHorde)
        #expect(fault.message.contains("another data directory"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.database)) == text)
    }

    @Test func pathThatIsAFileIsRefused() throws {
        let directory = try TemporaryDirectory()
        try Data().write(to: URL(fileURLWithPath: directory.data))
        #expect(openingFault(directory.data)?.code == .inputOutput)
        #expect(openingFault(directory.data + "/below")?.code == .inputOutput)
    }

    @Test func closedJournalRefuses() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal(directory: directory.data)
        try await journal.close()
        try await journal.close()
        await #expect(throws: JournalFault.self) { _ = try await journal.load() }
        await #expect(throws: JournalFault.self) { _ = try await journal.audit() }
        await #expect(throws: JournalFault.self) {
            try await journal.backup(to: directory.path + "/copy")
        }
        await #expect(throws: JournalFault.self) {
            try await journal.commit(Sample.batch(1, Sample.people))
        }
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func openingFault(_ path: String) -> JournalFault? {
        do {
            _ = try SQLiteJournal(directory: path)
            return nil
        } catch {
            return error
        }
    }
}
