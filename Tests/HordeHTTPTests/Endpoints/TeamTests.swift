import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Workers of several owners that count together.
@Suite struct TeamTests {
    static let path = "/api/v2/teams"

    private func make(
        _ horde: Harness, _ key: String, name: String = "Attic", info: String = "Come in."
    ) async throws -> Reply {
        try await horde.post(
            Self.path, key: key, #"{"name":"\#(name)","info":"\#(info)"}"#)
    }

    private func worker(
        _ horde: Harness, _ owner: Person, name: String = "Den"
    ) async throws -> String {
        _ = try await horde.pop(owner.key, name: name)
        return try #require(try await horde.get("/api/v2/workers/name/\(name)")["id"]?.text)
    }

    @Test func aTeamIsMadeJoinedShownAndRemoved() async throws {
        try await Harness.run { horde in
            let founder = try await horde.person("founder", roles: ["trusted"])
            let owner = try await horde.person()
            let made = try await make(horde, founder.key, info: " <b>Come</b> in. ")
            #expect(made.status == 200)
            #expect(made.json?.names == ["id", "name", "info"])
            #expect(made["info"]?.text == "&lt;b&gt;Come&lt;/b&gt; in.")
            let id = try #require(made["id"]?.text)
            let worker = try await worker(horde, owner)
            let joined = try await horde.put(
                "/api/v2/workers/\(worker)", key: owner.key, #"{"team":"\#(id)"}"#)
            #expect(joined.text == #"{"team":"Attic"}"# + "\n")
            let shown = try await horde.get("/api/v2/workers/\(worker)")
            #expect(shown["team"]?["name"]?.text == "Attic")
            #expect(shown["team"]?["id"]?.text == id)
            _ = try await horde.ask()
            let job = try await horde.pop(owner.key)["id"]?.text ?? ""
            let reward = try await horde.deliver(owner.key, job: job)["reward"]?.number
            let team = try await horde.get("\(Self.path)/\(id)")
            #expect(
                team.json?.names == [
                    "id", "name", "info", "requests_fulfilled", "kudos", "uptime", "creator",
                    "worker_count", "workers", "models",
                ])
            #expect(team["requests_fulfilled"]?.integer == 1)
            #expect(team["kudos"]?.number == reward)
            #expect(team["creator"]?.text == "founder#\(founder.id)")
            #expect(team["worker_count"]?.integer == 1)
            #expect(team["workers"]?[0]?.names == ["type", "name", "id", "online"])
            #expect(team["models"]?[0]?["name"]?.text == "m/Llama-8B")
            #expect(team["models"]?[0]?["count"]?.integer == 1)
            let list = try await horde.get(Self.path)
            #expect(list.json?.count == 1)
            #expect(list.json?[0] == team.json)
            let gone = try await horde.delete("\(Self.path)/\(id)", key: founder.key)
            #expect(gone.text == #"{"deleted_id":"\#(id)","deleted_name":"Attic"}"# + "\n")
            #expect(try await horde.get("\(Self.path)/\(id)").code == "TeamNotFound")
            let alone = try await horde.get("/api/v2/workers/\(worker)")
            #expect(alone["team"]?["id"] == .null)
        }
    }

    @Test func aTeamIsChanged() async throws {
        try await Harness.run { horde in
            let founder = try await horde.person("founder", roles: ["trusted"])
            let id = try #require(try await make(horde, founder.key)["id"]?.text)
            let path = "\(Self.path)/\(id)"
            let changed = try await horde.send(
                .patch, path, key: founder.key, body: #"{"info":"Stay out."}"#)
            #expect(changed.text == #"{"info":"Stay out."}"# + "\n")
            let renamed = try await horde.send(
                .patch, path, key: horde.administrator, body: #"{"name":"ATTIC"}"#)
            #expect(renamed.text == #"{"name":"ATTIC"}"# + "\n")
            #expect(try await horde.get(path)["info"]?.text == "Stay out.")
        }
    }

    @Test func refusals() async throws {
        try await Harness.run { horde in
            let founder = try await horde.person("founder", roles: ["trusted"])
            let other = try await horde.person("other")
            let id = try #require(try await make(horde, founder.key)["id"]?.text)
            let path = "\(Self.path)/\(id)"
            for (key, name, status, code) in [
                (other.key, "Cellar", 403, "UntrustedTeamCreation"),
                (Harness.anonymous, "Cellar", 403, "AnonForbidden"),
                ("nobody", "Cellar", 401, "InvalidAPIKey"),
                (founder.key, "aTTIC", 400, "TeamNameAlreadyExists"),
                (founder.key, "    a", 400, "BadRequest"),
                (founder.key, #"a\u0000bc"#, 400, "NulByteInPayload"),
            ] {
                let reply = try await make(horde, key, name: name)
                #expect(reply.status == status, "\(code)")
                #expect(reply.code == code)
            }
            #expect(try await horde.post(Self.path, "{}").faults == ["name"])
            for (key, body, status, code) in [
                (other.key, #"{"info":"abc"}"#, 403, "NotOwner"),
                (other.key, #"{"name":"abc"}"#, 403, "NotModerator"),
                (founder.key, "{}", 400, "NoTeamModSelected"),
                ("nobody", #"{"info":"abc"}"#, 401, "InvalidAPIKey"),
            ] {
                let reply = try await horde.send(.patch, path, key: key, body: body)
                #expect(reply.status == status, "\(code)")
                #expect(reply.code == code)
            }
            let unknown = "\(Self.path)/00000000-0000-4000-8000-000000000000"
            for path in [unknown, "\(Self.path)/x"] {
                for method in [HTTPRequest.Method.get, .delete] {
                    let reply = try await horde.send(
                        method, path, key: method == .get ? nil : "nobody")
                    #expect(reply.code == "TeamNotFound")
                }
            }
            #expect(try await horde.delete(path, key: other.key).code == "NotModerator")
            #expect(try await horde.delete(path).faults == ["apikey"])
            #expect(try await horde.get(path, key: "nobody").status == 401)
            #expect(try await horde.get(path, key: founder.key).code == "NotModerator")
            #expect(try await horde.get(path, key: horde.administrator).status == 200)
        }
    }
}
