import Foundation
import GRDB
import HordeCore
import Testing

extension ProcessTests {
    /// The administrator's commands against a real server.
    @Suite
    struct AdminTests {
        @Test(.timeLimit(.minutes(1)))
        func `Accounts are made, shown and changed`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let created = try await horde.admin(
                "user", "create", "--name", "bob", "--trusted", "--kudos", "10.25")
            #expect(created.end == .exited(0), "\(created.complaints)")
            let lines = created.output.split(separator: "\n").map(String.init)
            #expect(lines.prefix(2) == ["id: 2", "alias: bob#2"])
            let key = try #require(
                lines.last.map { $0.replacingOccurrences(of: "api_key: ", with: "") })
            #expect(key.count == 22)

            let shown = try await json(horde, "user", "show", "2")
            #expect(shown["alias"] == "bob#2")
            #expect(shown["trusted"] == true)
            #expect(shown["balance"].kudos == Kudos(centikudos: 1025))
            let changed = try await horde.admin(
                "user", "set", "2", "--kudos", "-20.5", "--no-trusted", "--concurrency", "40",
                "--workers-invited", "3", "--comment", "Pays later")
            #expect(changed.end == .exited(0), "\(changed.complaints)")
            #expect(changed.output.contains("new_kudos: -10.25"), "\(changed.output)")
            let after = try await json(horde, "user", "show", "2")
            #expect(after["balance"].kudos == Kudos(centikudos: -1025))
            #expect(after["trusted"] == false)
            #expect(after["concurrency"] == 40)
            #expect(after["workers_invited"] == 3)
            #expect(after["comment"] == "Pays later")
            let text = try await horde.admin("user", "show", "2")
            #expect(text.output.contains("balance: -10.25\n"))
            let named = try await horde.admin("user", "show", "bob#2")
            #expect(named.output == text.output)
            let list = try await horde.admin("user", "list", "--sort", "age")
            #expect(list.output.hasPrefix("id  alias"), "\(list.output)")
            #expect(list.output.contains("bob#2"))
            #expect(try await json(horde, "user", "list").elements.count == 3)
            try await horde.verify()
            let verified = try await horde.admin("verify")
            #expect(verified.output.contains("sum: 0\nsound: yes"), "\(verified.output)")
            #expect(await horde.stop() == .exited(0))
        }

        /// The month is taken off the mark in the database, while the server is down.
        @Test(.timeLimit(.minutes(1)))
        func `Accounts are deleted in two steps`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let user = try await horde.makeUser("leaver", kudos: 7)
            let id = "\(user.id)"
            let early = try await horde.admin("user", "delete", id, "--wipe")
            #expect(early.end == .exited(1) && early.complaints.contains("is not marked"))
            let marked = try await horde.admin("user", "delete", id)
            #expect(marked.end == .exited(0), "\(marked.complaints)")
            #expect(marked.output == "marked: \(id)")
            let shown = try await json(horde, "user", "show", id)
            #expect(shown["roles"].elements == ["deleted"])
            let back = try await horde.admin("user", "set", id, "--undelete")
            #expect(back.output == "undeleted: yes", "\(back.complaints)")
            _ = try await horde.admin("user", "delete", "leaver#\(id)")
            let twice = try await horde.admin("user", "delete", id)
            #expect(twice.end == .exited(1) && twice.complaints.contains("--wipe"))
            let soon = try await horde.admin("user", "delete", id, "--wipe")
            #expect(soon.end == .exited(1), "\(soon.output)")
            let stays = try await json(horde, "user", "show", id)
            #expect(stays["alias"] == .text("leaver#\(id)"))
            #expect(await horde.stop() == .exited(0))

            try await DatabaseQueue(path: directory.appending("horde.sqlite")).write { database in
                try database.execute(
                    sql: "UPDATE departure SET marked_at = marked_at - 2592000000")
            }
            let later = try await RunningHorde(in: directory.path)
            let wiped = try await later.admin("user", "delete", id, "--wipe")
            #expect(wiped.output == "wiped: \(id)", "\(wiped.complaints)")
            let list = try await later.admin("user", "list")
            #expect(!list.output.contains("leaver"), "\(list.output)")
            let administrator = try await later.admin("user", "delete", "1")
            #expect(administrator.end == .exited(1), "a moderator is not deleted")
            try await later.verify()
            #expect(await later.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `Kudos are given, shown and taken back`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let user = "\(try await horde.makeUser("member").id)"
            for _ in 0..<2 {
                _ = try await json(
                    horde, "kudos", "award", user, "12.5", "--idempotency-key", "party")
            }
            let adjusted = try await horde.admin("kudos", "adjust", user, "--", "-2.25")
            #expect(adjusted.end == .exited(0), "\(adjusted.complaints)")
            #expect(adjusted.output.contains("treasury  2.25    adjustment"), "\(adjusted.output)")
            _ = try await json(horde, "kudos", "grant", user, "100")
            let history = try await horde.admin("kudos", "history", user)
            let lines = history.output.split(separator: "\n").map(String.init)
            #expect(lines.count == 4, "\(history.output)")
            #expect(lines[0].hasPrefix("event "))
            #expect(lines[3].contains("award") && lines[3].contains("12.5"))
            let event = try #require(lines[3].split(separator: " ").first.map(String.init))
            let undone = try await horde.admin("kudos", "reverse", event)
            #expect(undone.end == .exited(0), "\(undone.complaints)")
            #expect(undone.output.contains("reverses: \(event)"), "\(undone.output)")
            let again = try await horde.admin("kudos", "reverse", event)
            #expect(again.end == .exited(1))
            #expect(again.complaints.contains("undone before"), "\(again.complaints)")
            let shown = try await horde.admin("user", "show", user)
            #expect(shown.output.contains("balance: 97.75\n"), "\(shown.output)")
            #expect(shown.output.contains("monthly_grant: 100\n"), "\(shown.output)")
            try await horde.verify()
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `What the server refuses is told with its own words`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let member = try await horde.makeUser("member")
            let refusals = [
                (try await horde.admin("user", "show", "99"), "no such user"),
                (try await horde.admin("user", "list", key: member.key), "moderator"),
                (try await horde.admin("mode", "set", "--maintenance", key: member.key), "admin"),
                (try await horde.admin("verify", key: "nobody-has-this-key-00"), "API key"),
                (try await horde.admin("user", "create", "--name", "x"), "name"),
                (
                    try await horde.admin("invite", "revoke", UUID().uuidString),
                    "no such invitation"
                ),
            ]
            for (result, words) in refusals {
                #expect(result.end == .exited(1))
                #expect(result.output.isEmpty)
                #expect(
                    result.complaints.localizedCaseInsensitiveContains(words),
                    "\(result.complaints)")
            }
            #expect(await horde.stop() == .exited(0))
        }

        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                (["mode", "show"], [:], "No API key"),
                (["mode", "show", "--url", "horde.example"], [:], "not the address"),
                (["mode", "show", "--url", "http://horde.example"], [:], "in clear"),
                (["mode", "set"], ["HORDE_ADMIN_API_KEY": "key"], "Nothing to change"),
                (["user", "set", "2"], ["HORDE_ADMIN_API_KEY": "key"], "Nothing to change"),
                (["user", "set", "2", "--kudos", "x"], [:], "not an amount"),
                (["user", "list", "--page", "0"], [:], "from 1"),
                (["invite", "revoke", "../users"], [:], "UUID"),
                (["kudos", "reverse", "../users"], [:], "UUID"),
                (["kudos", "award", "2", "x"], [:], "not an amount"),
                (["kudos", "history", "2", "--size", "0"], [:], "1 to 200"),
            ] as [([String], [String: String], String)])
        func `Wrong command lines are refused`(
            arguments: [String], environment: [String: String], words: String
        ) async throws {
            let result = try await ProgramResult.of(
                .server, ["admin"] + arguments, environment: environment)
            #expect(result.end == .exited(64))
            #expect(result.complaints.contains(words), "\(result.complaints)")
        }

        @Test(.timeLimit(.minutes(1)))
        func `Without a server the complaint is clear and quick`() async throws {
            let result = try await ProgramResult.of(
                .server, ["admin", "mode", "show"],
                environment: ["HORDE_URL": "http://127.0.0.1:1", "HORDE_ADMIN_API_KEY": "key"])
            #expect(result.end == .exited(1))
            #expect(result.complaints.contains("No server answers at http://127.0.0.1:1"))
        }

        private func json(_ horde: RunningHorde, _ arguments: String...) async throws -> JSON {
            let result = try await ProgramResult.of(
                .server, ["admin"] + arguments + ["--json", "--url", horde.address],
                environment: ["HORDE_ADMIN_API_KEY": RunningHorde.administratorKey])
            #expect(result.end == .exited(0), "\(result.complaints)")
            return try JSONDecoder().decode(JSON.self, from: Data(result.output.utf8))
        }
    }
}
