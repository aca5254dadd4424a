import HordeCore
import Testing

@testable import HordeHTTP

/// The horde in figures, its models and its modes.
@Suite struct StatusTests {
    @Test func figures() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.pop(owner.key, more: #","threads":3"#)
            _ = try await horde.ask(params: #"{"n":2}"#)
            let heartbeat = try await horde.get("/api/v2/status/heartbeat")
            #expect(
                heartbeat.json?.names == [
                    "message", "version", "queue", "threads", "active_count", "db_connection",
                ])
            #expect(heartbeat["message"]?.text == "OK")
            let figures = try await horde.get("/api/v2/status/performance")
            #expect(figures.json?.names.count == 13)
            #expect(figures["queued_text_requests"]?.integer == 2)
            #expect(figures["queued_tokens"]?.integer == 160)
            #expect(figures["text_worker_count"]?.integer == 1)
            #expect(figures["text_thread_count"]?.integer == 3)
            #expect(figures["worker_count"]?.integer == 0)
        }
    }

    @Test func models() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.pop(owner.key, models: #"["a/b-7B","plain"]"#)
            _ = try await horde.ask(more: #","models":["a/b-7B"]"#)
            let path = "/api/v2/status/models"
            #expect(try await horde.get(path).json?.count == 0)
            #expect(try await horde.get("\(path)?type=image").json?.count == 0)
            #expect(try await horde.get("\(path)?type=x").json?.count == 0)
            let list = try await horde.get("\(path)?type=text")
            #expect(list.json?.count == 2)
            #expect(
                list.json?[0]?.names == [
                    "name", "count", "performance", "queued", "jobs", "eta", "type",
                ])
            #expect(list.json?[0]?["name"]?.text == "a/b-7B")
            #expect(list.json?[0]?["count"]?.integer == 1)
            #expect(list.json?[0]?["queued"]?.integer == 80)
            #expect(list.json?[0]?["jobs"]?.integer == 1)
            #expect(list.json?[0]?["eta"]?.integer != nil)
            #expect(try await horde.get("\(path)?type=text&min_count=2").json?.count == 0)
            #expect(try await horde.get("\(path)?type=text&max_count=1").json?.count == 2)
            #expect(try await horde.get("\(path)?type=text&min_count=x").faults == ["min_count"])
            #expect(
                try await horde.get("\(path)?type=text&model_state=odd").code == "BadRequest")
            for name in ["a%252Fb-7B", "a%2Fb-7B", "a/b-7B", "plain"] {
                let reply = try await horde.get("\(path)/\(name)")
                #expect(reply.json?.count == 1, "\(name)")
            }
            let none = try await horde.get("\(path)/nothing")
            #expect(none.status == 200)
            #expect(none.json?.count == 0)
        }
    }

    @Test func modelsByWhatTheCatalogueKnows() async throws {
        try await Harness.run { horde in
            let size = ModelSize(thousandths: 8_000)
            try await horde.service.change(
                catalogue: ModelCatalogue(sizes: ["m/Known-8B": size]))
            let owner = try await horde.person("alice")
            _ = try await horde.pop(
                owner.key,
                models: ##"["other/known-8B-Q4_K_M","Known-8B::alice#\##(owner.id)","own-8B"]"##)
            let path = "/api/v2/status/models?type=text&model_state="
            for (state, count) in [("known", 2), ("custom", 1), ("all", 3)] {
                let reply = try await horde.get(path + state)
                #expect(reply.json?.count == count, "\(state)")
            }
        }
    }

    /// In a raid nobody learns what no worker could serve, and only moderators that there is one.
    @Test func raids() async throws {
        try await Harness.run { horde in
            let moderator = try await horde.person(roles: ["moderator"])
            let path = "/api/v2/status/modes"
            let body = #"{"prompt":"Once","models":["nobody has it"]}"#
            let before = try await horde.post(Harness.async, key: Harness.anonymous, body)
            #expect(before["message"] != nil)
            let changed = try await horde.put(path, key: moderator.key, #"{"raid_mode":true}"#)
            #expect(changed.text == #"{"raid_mode":true}"# + "\n")
            let after = try await horde.post(Harness.async, key: Harness.anonymous, body)
            #expect(after.status == 202)
            #expect(after["message"] == nil)
            #expect(try await horde.get(path)["raid_mode"] == nil)
            #expect(try await horde.get(path, key: moderator.key)["raid_mode"]?.truth == true)
        }
    }

    @Test func modesOfTheWire() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person()
            let moderator = try await horde.person(roles: ["moderator"])
            let path = "/api/v2/status/modes"
            let seen = try await horde.get(path)
            #expect(seen.text == #"{"maintenance_mode":false,"invite_only_mode":false}"# + "\n")
            let more = try await horde.get(path, key: moderator.key)
            #expect(more["raid_mode"]?.truth == false)
            #expect(try await horde.get(path, key: "wrong").status == 401)
            #expect(try await horde.get(path, key: alice.key).code == "NotModerator")
            let invite = try await horde.put(
                path, key: moderator.key, #"{"invite_only_mode":true}"#)
            #expect(invite.text == #"{"invite_only_mode":true}"# + "\n")
            #expect(
                try await horde.post(Harness.pop, key: alice.key, Harness.popBody()).code
                    == "WorkerInviteOnly")
            for (key, body, code) in [
                (moderator.key, #"{"maintenance_mode":true}"#, "NotAdmin"),
                (alice.key, #"{"invite_only_mode":false}"#, "NotModerator"),
                (alice.key, #"{"raid_mode":true}"#, "NotModerator"),
                (moderator.key, "{}", "NoHordeModSelected"),
                ("wrong", #"{"maintenance_mode":true}"#, "InvalidAPIKey"),
            ] { #expect(try await horde.put(path, key: key, body).code == code) }
            #expect(try await horde.put(path, "{}").faults == ["apikey"])
            #expect(
                try await horde.put(
                    path, key: horde.administrator, #"{"maintenance_mode":"false"}"#
                ).faults == ["maintenance_mode"])
        }
    }
}
