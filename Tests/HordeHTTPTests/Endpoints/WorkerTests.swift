import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// Looking at workers and changing them.
@Suite struct WorkerTests {
    private func worker(_ horde: Harness, _ owner: Person) async throws -> String {
        _ = try await horde.pop(owner.key, more: #","bridge_agent":"KoboldCppEmbedWorker:2:url""#)
        return try #require(try await horde.get("/api/v2/workers/name/Den")["id"]?.text)
    }

    @Test func aWorkerAsDashboardsReadIt() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let id = try await worker(horde, owner)
            let reply = try await horde.get("/api/v2/workers/\(id)")
            #expect(
                reply.json?.names == [
                    "type", "name", "id", "online", "requests_fulfilled", "uncompleted_jobs",
                    "threads", "uptime", "kudos_rewards", "kudos_details", "performance",
                    "maintenance_mode", "nsfw", "trusted", "flagged", "team", "models",
                    "bridge_agent", "max_length", "max_context_length",
                ])
            #expect(reply["type"]?.text == "text")
            #expect(reply["online"]?.truth == true)
            #expect(reply["performance"]?.text == "No requests fulfilled yet")
            #expect(reply["team"]?["name"] == .null)
            #expect(reply["models"]?[0]?.text == "m/Llama-8B")
            #expect(reply["max_length"]?.integer == 512)
            #expect(reply["max_context_length"]?.integer == 8192)
            #expect(reply["kudos_details"]?["uptime"]?.integer == 0)
            #expect(reply["kudos_rewards"]?.number == "0")
            #expect(reply["bridge_agent"]?.text == "KoboldCppEmbedWorker:2:url")
            // The owner's own key tells no more, so that nobody learns whose a worker is.
            let own = try await horde.get("/api/v2/workers/\(id)", key: owner.key)
            #expect(own.text == reply.text)
            let wrong = try await horde.get("/api/v2/workers/\(id)", key: "wrong")
            #expect(wrong.text == reply.text)
            let moderated = try await horde.get(
                "/api/v2/workers/\(id)", key: horde.administrator)
            #expect(moderated["owner"]?.text == "somebody#\(owner.id)")
            #expect(moderated["paused"]?.truth == false)
        }
    }

    /// What only moderators see: the owner, how to reach it, and the address, which is in memory.
    @Test func moderatorsSeeMore() async throws {
        var options = HordeHTTPOptions.unlimited
        options.trustedProxies = AddressRange.loopback
        try await Harness.run(options: options, setup: .live) { horde in
            let owner = try await horde.person()
            let contact = #"{"contact":"me@example.org"}"#
            _ = try await horde.put("/api/v2/users/\(owner.id)", key: owner.key, contact)
            let popped = try await horde.send(
                .post, Harness.pop, key: owner.key, body: Harness.popBody(),
                headers: [.forwardedFor: "192.0.2.7", .contentType: "application/json"])
            #expect(popped.status == 200)
            let path = "/api/v2/workers/name/Den"
            let open = try await horde.get(path, key: owner.key)
            for name in ["owner", "messages", "ipaddr", "contact", "paused", "suspicious"] {
                #expect(open[name] == nil, "\(name)")
            }
            let seen = try await horde.get(path, key: horde.administrator)
            #expect(seen["contact"]?.text == "me@example.org")
            #expect(seen["ipaddr"]?.text == "192.0.2.7")
            #expect(seen["owner"]?.text == "somebody#\(owner.id)")
            #expect(seen["suspicious"]?.integer == 0)
            let list = try await horde.get("/api/v2/workers", key: horde.administrator)
            #expect(list.json?[0] == seen.json)
        }
    }

    /// Moderators may change what owners may, and more.
    @Test func moderatorsChangeWorkers() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let moderator = try await horde.person(roles: ["moderator"])
            let id = try await worker(horde, owner)
            let changed = try await horde.put(
                "/api/v2/workers/\(id)", key: moderator.key,
                #"""
                {"maintenance":true,"maintenance_msg":"Too hot.","info":"Watched.","paused":true,
                "name":"Renamed","team":""}
                """#)
            #expect(
                changed.text == #"{"maintenance":true,"info":"Watched.","paused":true,"#
                    + #""name":"Renamed","team":"None"}"# + "\n")
            let pop = try await horde.post(
                Harness.pop, key: owner.key, Harness.popBody(name: "Renamed"))
            #expect(pop.code == "WorkerMaintenance")
            #expect(pop["message"]?.text == "Too hot.")
        }
    }

    @Test func speedIsASentence() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.ask()
            let job = try await horde.pop(owner.key)["id"]?.text ?? ""
            horde.clock.advance(by: .seconds(8))
            let text = String(repeating: "word", count: 80)
            _ = try await horde.deliver(owner.key, job: job, text: text)
            let reply = try await horde.get("/api/v2/workers?type=text")
            #expect(reply.json?[0]?["performance"]?.text == "10.0 tokens per second")
            #expect(reply.json?[0]?["requests_fulfilled"]?.integer == 1)
            let models = try await horde.get("/api/v2/status/models?type=text")
            #expect(models.json?[0]?["performance"]?.number == "10.000")
        }
    }

    @Test func uptimeIsAnIntegerRoundedUp() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            for _ in 0..<7 {
                _ = try await horde.pop(owner.key, models: #"["m-2.7B"]"#)
                horde.clock.advance(by: .seconds(100))
            }
            let reply = try await horde.get("/api/v2/workers/name/Den")
            #expect(reply["uptime"]?.integer == 600)
            #expect(reply["kudos_details"]?["uptime"]?.number == "1")
            #expect(reply["kudos_details"]?["uptime_exact"]?.number == "0.98")
            #expect(reply["kudos_rewards"]?.number == "0.98")
        }
    }

    @Test func filters() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await worker(horde, owner)
            for (query, count) in [
                ("", 1), ("?type=text", 1), ("?type=image", 0), ("?name=dEN", 1), ("?name=x", 0),
                ("?name=den&type=image", 1),
            ] {
                #expect(
                    try await horde.get("/api/v2/workers\(query)").json?.count == count,
                    "\(query)")
            }
            horde.clock.advance(by: .seconds(301))
            await horde.service.sweep()
            #expect(try await horde.get("/api/v2/workers").json?.count == 0)
            #expect(try await horde.get("/api/v2/workers/name/Den")["online"]?.truth == false)
            #expect(try await horde.get("/api/v2/workers/name/den").status == 404)
            for path in ["x", "00000000-0000-4000-8000-000000000000"] {
                let reply = try await horde.get("/api/v2/workers/\(path)")
                #expect(reply.status == 404)
                #expect(reply.code == "WorkerNotFound")
            }
        }
    }

    @Test func changes() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let other = try await horde.person()
            let id = try await worker(horde, owner)
            let path = "/api/v2/workers/\(id)"
            let changed = try await horde.put(
                path, key: owner.key,
                #"{"maintenance":false,"info":" <i>fast</i> ","name":"Maple Den","team":""}"#)
            #expect(
                changed.text == #"{"maintenance":false,"info":"&lt;i&gt;fast&lt;/i&gt;","#
                    + #""name":"Maple Den","team":"None"}"# + "\n")
            #expect(try await horde.get(path)["info"]?.text == "&lt;i&gt;fast&lt;/i&gt;")
            _ = try await horde.pop(other.key, name: "Other")
            for (key, body, status, code) in [
                (other.key, #"{"info":"x"}"#, 403, "NotOwner"),
                (owner.key, #"{"paused":true}"#, 403, "NotModerator"),
                (other.key, #"{"name":"Mine now"}"#, 403, "NotModerator"),
                (other.key, #"{"team":""}"#, 403, "NotModerator"),
                (owner.key, "{}", 400, "NoWorkerModSelected"),
                (owner.key, #"{"name":"Other"}"#, 400, "WorkerNameAlreadyExists"),
                (owner.key, #"{"team":"x"}"#, 404, "TeamNotFound"),
                ("wrong", #"{"info":"x"}"#, 401, "InvalidAPIKey"),
                (Harness.anonymous, #"{"info":"x"}"#, 403, "AnonForbiddenWorker"),
            ] {
                let reply = try await horde.put(path, key: key, body)
                #expect(reply.status == status, "\(code)")
                #expect(reply.code == code)
            }
            #expect(
                try await horde.put("/api/v2/workers/x", key: "wrong", "{}").code
                    == "WorkerNotFound")
            #expect(try await horde.put(path, "{}").faults == ["apikey"])
            let wrong = try await horde.put(
                path, key: owner.key, #"{"maintenance":"true","name":"abc","info":null}"#)
            #expect(Set(wrong.faults) == ["maintenance", "name", "info"])
            let paused = try await horde.put(
                path, key: horde.administrator, #"{"paused":true}"#)
            #expect(paused["paused"]?.truth == true)
        }
    }

    @Test func deleting() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let other = try await horde.person()
            let id = try await worker(horde, owner)
            let path = "/api/v2/workers/\(id)"
            #expect(try await horde.delete(path).faults == ["apikey"])
            #expect(try await horde.delete(path, key: "wrong").status == 401)
            #expect(try await horde.delete(path, key: other.key).code == "NotModerator")
            #expect(
                try await horde.delete(path, key: Harness.anonymous).code
                    == "AnonForbiddenWorker")
            _ = try await horde.ask()
            let job = try await horde.pop(owner.key)["id"]?.text ?? ""
            let busy = try await horde.delete(path, key: owner.key)
            #expect(busy.status == 423)
            #expect(busy.code == "Locked")
            _ = try await horde.deliver(owner.key, job: job)
            let deleted = try await horde.delete(path, key: owner.key)
            #expect(deleted.json?.names == ["deleted_id", "deleted_name"])
            #expect(deleted["deleted_name"]?.text == "Den")
            #expect(try await horde.delete(path, key: owner.key).status == 404)
        }
    }
}
