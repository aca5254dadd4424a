import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// SillyTavern's server: what it asks beside the text itself, and what it reads.
@Suite struct ReplaySillyTavernTests {
    private let tavern = RecordedRequester.all[1]

    @Test func itConnectsAndListsModels() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let heartbeat = try await horde.get("/api/v2/status/heartbeat")
            #expect((200...299).contains(heartbeat.status))
            try await horde.pop(owner.key, models: #"["koboldcpp/tiny-8B"]"#).expectNoJob()
            let models = try await horde.get("/api/v2/status/models?type=text")
            #expect(models.json?[0]?["name"]?.text == "koboldcpp/tiny-8B")
            for name in ["performance", "queued", "eta", "count"] {
                #expect(models.json?[0]?[name]?.number != nil, "\(name)")
            }
            let workers = try await horde.get("/api/v2/workers?type=text")
            let worker = try #require(workers.json?[0])
            #expect(worker["models"]?.values == [.string("koboldcpp/tiny-8B")])
            #expect(worker["cluster"] == models.json?[0]?["cluster"], "it compares them")
            #expect(worker["trusted"]?.truth != nil)
            #expect(worker["max_length"]?.integer == 512)
            #expect(worker["max_context_length"]?.integer == 8192)
        }
    }

    /// It looks every two and a half seconds with its agent alone, for twenty minutes.
    @Test func itWaitsForTwentyMinutesAndGetsItsText() async throws {
        try await Harness.run(options: HordeHTTPOptions()) { horde in
            let owner = try await horde.person("owner")
            let member = try await horde.person("member")
            let asked = try await horde.send(
                .post, Harness.async, key: member.key, body: tavern.body,
                headers: tavern.headers)
            #expect(asked.status == 202)
            let id = try #require(asked["id"]?.text)
            for _ in 0..<478 {
                horde.clock.advance(by: .milliseconds(2500))
                let reply = try await horde.send(
                    .get, "\(Harness.status)/\(id)", headers: tavern.headers)
                #expect(reply["done"]?.truth == false, "\(reply.status)")
                #expect(reply["faulted"]?.truth == false)
            }
            let job = try await horde.pop(owner.key, models: #"["koboldcpp/tiny-8B"]"#)
            _ = try await horde.deliver(owner.key, job: try #require(job["id"]?.text))
            let done = try await horde.send(
                .get, "\(Harness.status)/\(id)", headers: tavern.headers)
            #expect(done["done"]?.truth == true)
            let text = try #require(done["generations"]?[0])
            #expect(text["text"]?.text == "upon a time")
            #expect(text["worker_name"]?.text == "Den")
            #expect(text["model"]?.text == "koboldcpp/tiny-8B")
        }
    }

    /// The body is shown as it is; and a request that nobody knows has no `done`.
    @Test func itTellsItsUserWhatIsWrong() async throws {
        try await Harness.run(setup: .live) { horde in
            let long = tavern.body.replacing(#""max_length":80"#, with: #""max_length":5000"#)
            let refused = try await horde.send(
                .post, Harness.async, key: Harness.anonymous, body: long,
                headers: tavern.headers)
            #expect(refused.status == 400)
            #expect(refused.faults == ["params.max_length"])
            #expect(refused["errors"]?["params.max_length"]?.text?.contains("4096") == true)
            let unknown = try await horde.send(
                .get, "\(Harness.status)/x", headers: tavern.headers)
            #expect(unknown.json != nil && unknown["done"] == nil)
            let stopped = try await horde.send(
                .delete, "\(Harness.status)/x", headers: tavern.headers)
            #expect(stopped.json != nil, "anything else is a fault of its own to the browser")
        }
    }

    @Test func itShowsKudosOfAUserAndOfALentKey() async throws {
        try await Harness.run(setup: .live) { horde in
            let member = try await horde.person("member", kudos: "12.5")
            let user = try await horde.get("/api/v2/find_user", key: member.key)
            #expect(user["username"]?.text == "member#\(member.id)")
            #expect(user["kudos"]?.number != nil)
            let none = try await horde.get("/api/v2/sharedkeys/\(member.key)")
            #expect(none.status == 401 && none.json != nil, "it takes that for no lent key")
            let lent = try await horde.put("/api/v2/sharedkeys", key: member.key, "{}")
            let key = try #require(lent["id"]?.text)
            let shown = try await horde.get("/api/v2/sharedkeys/\(key)", key: key)
            #expect(shown["kudos"]?.integer == 5000)
        }
    }
}
