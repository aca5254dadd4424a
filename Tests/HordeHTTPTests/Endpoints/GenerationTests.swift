import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Asking for texts and looking how it is going.
@Suite struct GenerationTests {
    @Test func aRequestIsTakenServedAndPaid() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "50")
            let owner = try await horde.person("owner")
            let taken = try await horde.post(
                Harness.async, key: alice.key,
                #"""
                {"prompt":"Once","params":{"n":1,"max_length":80,"max_context_length":1024,
                "temperature":0.70,"top_k":40.0,"api_server":"http://secret"},
                "models":["m/Llama-8B"," m/Llama-8B"],"trusted_workers":false}
                """#)
            #expect(taken.status == 202)
            #expect(taken.json?.names == ["id", "kudos", "kudos_exact", "message"])
            // 80 tokens on 8 B: 80 × 8 ÷ 21 = 30.476...
            #expect(taken["kudos"]?.number == "31")
            #expect(taken["kudos_exact"]?.number == "30.48")
            let id = try #require(taken["id"]?.text)
            #expect(id.utf8.count == 36)

            let waiting = try await horde.get("\(Harness.status)/\(id)")
            #expect(waiting.status == 200)
            #expect(waiting.json?.names == Self.statusNames)
            #expect(waiting["waiting"]?.integer == 1)
            #expect(waiting["done"]?.truth == false)
            #expect(waiting["is_possible"]?.truth == false)
            #expect((waiting["wait_time"]?.integer ?? 0) >= 2)
            #expect(waiting["queue_position"]?.integer == 1)
            #expect(waiting["generations"]?.count == 0)

            let job = try await horde.pop(owner.key)
            #expect(job["payload"]?["prompt"]?.text == "Once")
            #expect(job["payload"]?["temperature"]?.number == "0.70")
            #expect(job["payload"]?["top_k"]?.number == "40")
            #expect(job["payload"]?["api_server"] == nil)
            let running = try await horde.get("\(Harness.status)/\(id)")
            #expect(running["processing"]?.integer == 1)
            #expect(running["is_possible"]?.truth == true)
            #expect((running["wait_time"]?.integer ?? 0) >= 2)

            let paid = try await horde.deliver(owner.key, job: job["id"]?.text ?? "")
            // 11 bytes are 3 tokens: 3 × 8 ÷ 21 = 1.14.
            #expect(paid.status == 200)
            #expect(paid["reward"]?.number == "1.14")

            try await expectDone(horde, id)
        }
    }

    private func expectDone(_ horde: Harness, _ id: String) async throws {
        let done = try await horde.get("\(Harness.status)/\(id.uppercased())")
        #expect(done["done"]?.truth == true)
        #expect(done["finished"]?.integer == 1)
        #expect(done["wait_time"]?.integer == 0)
        #expect(done["kudos"]?.number == "2")
        #expect(done["kudos_exact"]?.number == "1.14")
        let generation = done["generations"]?[0]
        #expect(
            generation?.names == [
                "text", "id", "seed", "gen_metadata", "worker_id", "worker_name", "model", "state",
            ])
        #expect(generation?["text"]?.text == "upon a time")
        #expect(generation?["worker_name"]?.text == "Den")
        #expect(generation?["worker_id"]?.text?.utf8.count == 36)
        #expect(generation?["model"]?.text == "m/Llama-8B")
        #expect(generation?["state"]?.text == "ok")
        #expect(generation?["seed"]?.integer == 0)
        #expect(generation?["gen_metadata"]?.count == 0)
        // It stays readable.
        #expect(try await horde.get("\(Harness.status)/\(id)").status == 200)
    }

    static let statusNames = [
        "generations", "finished", "processing", "restarted", "waiting", "done", "faulted",
        "wait_time", "queue_position", "kudos", "kudos_exact", "is_possible",
    ]

    @Test func aRequestThatAWorkerCouldServeHasNoMessage() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            _ = try await horde.pop(owner.key)
            let taken = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"Once"}"#)
            #expect(taken.status == 202)
            #expect(taken.json?.names == ["id", "kudos", "kudos_exact"])
            let id = taken["id"]?.text ?? ""
            // 300 s after its last check-in a worker is gone; until then it could serve.
            horde.clock.advance(by: .seconds(290))
            #expect(
                try await horde.get("\(Harness.status)/\(id)")["is_possible"]?.truth == true)
        }
    }

    @Test func aDryRunQueuesNothing() async throws {
        try await Harness.run { horde in
            let reply = try await horde.post(
                Harness.async, key: Harness.anonymous,
                #"{"prompt":"a","params":{"n":2},"models":["x-2.7B"],"dry_run":true}"#
            )
            #expect(reply.status == 200)
            #expect(reply.json?.names == ["kudos", "kudos_exact", "price"])
            #expect(reply["kudos"]?.number == "21")
            #expect(reply["kudos_exact"]?.number == "20.58")
            let price = reply["price"]
            #expect(price?["model"]?.text == "x-2.7B")
            #expect(price?["size"]?.number == "2.700")
            #expect(price?["tokens"]?.integer == 80)
            #expect(price?["texts"]?.integer == 2)
            #expect(price?["total"]?.number == "20.58")
            let figures = try await horde.get("/api/v2/status/performance")
            #expect(figures["queued_requests"]?.integer == 0)
            let wrong = try await horde.post(
                Harness.async, key: "nobody", #"{"prompt":"a","dry_run":true}"#)
            #expect(wrong.status == 401)
        }
    }

    @Test func cancellingNeedsNoKeyAndEnds() async throws {
        try await Harness.run { horde in
            let id = try await horde.ask(params: #"{"n":2}"#)
            let cancelled = try await horde.delete("\(Harness.status)/\(id)")
            #expect(cancelled.status == 200)
            #expect(cancelled.json?.names == Self.statusNames)
            #expect(cancelled["done"]?.truth == true)
            #expect(cancelled["waiting"]?.integer == 0)
            #expect(try await horde.delete("\(Harness.status)/\(id)").status == 200)
        }
    }

    @Test func cancellingWithoutTheFirstPartOfThePath() async throws {
        try await Harness.run { horde in
            let id = try await horde.ask()
            let reply = try await horde.delete("/v2/generate/text/status/\(id)")
            #expect(reply["done"]?.truth == true)
        }
    }

    /// Anonymous callers are served unless the operator forbids it; registered ones always.
    @Test func bothKindsOfKey() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person()
            for (isAllowed, status) in [(true, 202), (false, 401)] {
                _ = try await horde.put(
                    "/api/horde/v1/modes", key: horde.administrator,
                    #"{"anonymous":\#(isAllowed)}"#)
                let anonymous = try await horde.post(
                    Harness.async, key: Harness.anonymous, #"{"prompt":"a"}"#)
                #expect(anonymous.status == status)
                let registered = try await horde.post(
                    Harness.async, key: alice.key, #"{"prompt":"a"}"#)
                #expect(registered.status == 202)
            }
        }
    }

    @Test(arguments: ["nonsense", "00000000-0000-0000-0000-0000000000ff", "%00"])
    func unknownRequests(id: String) async throws {
        try await Harness.run { horde in
            let reply = try await horde.get("\(Harness.status)/\(id)")
            #expect(reply.status == 404)
            #expect(reply.code == "RequestNotFound")
            #expect(try await horde.delete("\(Harness.status)/\(id)").code == "RequestNotFound")
        }
    }

    @Test func headAndContentTypeOnGet() async throws {
        try await Harness.run { horde in
            let id = try await horde.ask()
            let head = try await horde.send(.head, "\(Harness.status)/\(id)")
            #expect(head.status == 200)
            #expect(head.text == "")
            let get = try await horde.send(
                .get, "\(Harness.status)/\(id)", headers: [.contentType: "application/json"])
            #expect(get.status == 200)
        }
    }
}
