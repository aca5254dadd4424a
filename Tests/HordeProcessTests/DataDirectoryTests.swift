import Foundation
import GRDB
import Testing

extension ProcessTests {
    /// Data directories that cannot be used are refused with what to do and the exit code 2.
    @Suite
    struct DataDirectoryTests {
        @Test(.timeLimit(.minutes(1)))
        func `A second server on the same directory is refused`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            try await refuses(directory, with: "Another process uses")
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `A file that is no database is refused`() async throws {
            let directory = try TemporaryDirectory()
            _ = try directory.write(
                String(repeating: "This is a letter. ", count: 500), to: "horde.sqlite")
            try await refuses(directory, with: "not an SQLite database")
        }

        @Test(.timeLimit(.minutes(1)))
        func `Another program's database is refused`() async throws {
            let directory = try TemporaryDirectory()
            try change(directory, "CREATE TABLE recipe (id INTEGER PRIMARY KEY)")
            try await refuses(directory, with: "belongs to another program")
        }

        @Test(.timeLimit(.minutes(1)))
        func `The database of a newer program is refused`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            #expect(await horde.stop() == .exited(0))
            try change(directory, "PRAGMA user_version = 9999")
            try await refuses(directory, with: "Start the newer program")
        }

        @Test(.timeLimit(.minutes(1)))
        func `Figures that do not add up are refused`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            _ = try await horde.makeUser("member", kudos: 7)
            #expect(await horde.stop() == .exited(0))
            try change(directory, "UPDATE account SET credits = credits + 1 WHERE user = 2")
            try await refuses(directory, with: "do not add up")
        }

        @Test(.timeLimit(.minutes(1)))
        func `A directory that cannot be made is refused`() async throws {
            let directory = try TemporaryDirectory()
            let file = try directory.write("", to: "file")
            let result = try await ProgramResult.of(
                .server, ["--data-directory", file + "/data", "--port", "0"])
            #expect(result.end == .exited(2))
            #expect(result.complaints.contains("cannot be made"))
        }

        private func change(_ directory: TemporaryDirectory, _ sql: String) throws {
            let database = try DatabaseQueue(path: directory.appending("horde.sqlite"))
            try database.writeWithoutTransaction { try $0.execute(sql: sql) }
            try database.close()
        }

        private func refuses(_ directory: TemporaryDirectory, with message: String) async throws {
            let result = try await ProgramResult.of(
                .server, ["--data-directory", directory.path, "--port", "0"])
            #expect(result.end == .exited(2))
            #expect(result.complaints.contains(message), "\(result.complaints)")
            #expect(result.output.isEmpty, "\(result.output)")
        }
    }
}
