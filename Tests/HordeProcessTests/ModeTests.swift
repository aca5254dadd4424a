import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// The switches of an instance hold, and are kept over a restart.
    @Suite
    struct ModeTests {
        private static let anonymous = "0000000000"

        @Test(.timeLimit(.minutes(1)))
        func `Anonymous requests can be switched off`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let member = try await horde.makeUser("member")
            #expect(try await ask(horde, Self.anonymous).status == 202)
            try await set(horde, "--no-anonymous")
            let refused = try await ask(horde, Self.anonymous)
            #expect(refused.status == 401)
            #expect(refused.json["rc"] == "InvalidAPIKey")
            #expect(try await ask(horde, member.key).status == 202)
            #expect(await horde.stop() == .exited(0))

            let again = try await RunningHorde(in: directory.path)
            #expect(try await ask(again, Self.anonymous).status == 401)
            try await set(again, "--anonymous")
            #expect(try await ask(again, Self.anonymous).status == 202)
            #expect(await again.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `Registration can need an invitation`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            #expect(try await register("early", nil, on: horde).status == 201)
            try await set(horde, "--registration", "invitation")
            #expect(try await register("nobody", nil, on: horde).status == 403)
            #expect(try await register("guesser", "guess", on: horde).status == 403)

            let made = try await horde.admin("invite", "create", "--uses", "1", "--days", "2")
            let code = try #require(value("code", in: made.output), "\(made.output)")
            #expect(value("expires_at", in: made.output) != nil)
            let invited = try await register("guest", code, on: horde)
            #expect(invited.status == 201, "\(invited.text)")
            let key = try #require(invited.json["api_key"].string)
            #expect(try await ask(horde, key).status == 202)
            #expect(try await register("second", code, on: horde).status == 403)

            let other = try await horde.admin("invite", "create", "--uses", "9")
            let id = try #require(value("id", in: other.output))
            let revoked = try await horde.admin("invite", "revoke", id)
            #expect(revoked.end == .exited(0), "\(revoked.complaints)")
            let void = try #require(value("code", in: other.output))
            #expect(try await register("late", void, on: horde).status == 403)
            let list = try await horde.admin("invite", "list")
            #expect(list.output.contains(id))
            #expect(!list.output.contains(void))

            try await set(horde, "--registration", "closed")
            #expect(try await register("nobody", code, on: horde).status == 403)
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `Maintenance refuses new requests and lets running ones finish`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let owner = try await horde.makeUser("owner")
            let request = try await horde.request("Once", key: Self.anonymous, models: ["m-21B"])
            let jobs = try await horde.pop("keeper", key: owner.key, model: "m-21B")
            try await set(horde, "--maintenance")
            let refused = try await ask(horde, owner.key)
            #expect(refused.status >= 400)
            #expect(refused.json["rc"] == "MaintenanceMode", "\(refused.text)")
            let job = try #require(jobs.first)
            #expect(try await horde.deliver("abcd", for: job, key: owner.key).status == 200)
            #expect(
                try await horde.finished(request)["generations"][0]["text"] == "abcd")
            try await set(horde, "--no-maintenance")
            #expect(try await ask(horde, owner.key).status == 202)
            #expect(await horde.stop() == .exited(0))
        }

        @Test(.timeLimit(.minutes(1)))
        func `A minimum standing and invited workers hold`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let poor = try await horde.makeUser("poor")
            let rich = try await horde.makeUser("rich", kudos: 20)
            try await set(horde, "--minimum-standing", "10", "--workers", "invitation")
            #expect(try await ask(horde, poor.key).json["rc"] == "KudosUpfront")
            #expect(try await ask(horde, rich.key).status == 202)
            let body: JSON = ["name": "uninvited", "models": ["m-1B"]]
            let path = "/api/v2/generate/text/pop"
            let refused = try await horde.probe.send("POST", path, key: poor.key, body: body)
            #expect(refused.json["rc"] == "WorkerInviteOnly", "\(refused.text)")
            _ = try await horde.admin("user", "set", "\(poor.id)", "--workers-invited", "1")
            #expect(
                try await horde.probe.send("POST", path, key: poor.key, body: body).status == 200)
            try await set(horde, "--minimum-standing", "none")
            #expect(try await ask(horde, poor.key).status == 202)
            #expect(await horde.stop() == .exited(0))
        }

        private func set(_ horde: RunningHorde, _ arguments: String...) async throws {
            let result = try await ProgramResult.of(
                .server, ["admin", "mode", "set"] + arguments,
                environment: [
                    "HORDE_URL": horde.address,
                    "HORDE_ADMIN_API_KEY": RunningHorde.administratorKey,
                ])
            #expect(result.end == .exited(0), "\(result.complaints)")
        }

        private func ask(_ horde: RunningHorde, _ key: String) async throws -> HTTPProbe.Answer {
            try await horde.probe.send(
                "POST", "/api/v2/generate/text/async", key: key, body: ["prompt": "Once"])
        }

        private func register(
            _ name: String, _ code: String?, on horde: RunningHorde
        ) async throws -> HTTPProbe.Answer {
            var body: [String: JSON] = ["name": .text(name)]
            body["invitation"] = code.map(JSON.text)
            return try await horde.probe.send(
                "POST", "/register", body: .object(body), headers: ["Accept": "application/json"])
        }

        private func value(_ name: String, in output: String) -> String? {
            output.split(separator: "\n").first { $0.hasPrefix("\(name): ") }
                .map { String($0.dropFirst(name.count + 2)) }
        }
    }
}
