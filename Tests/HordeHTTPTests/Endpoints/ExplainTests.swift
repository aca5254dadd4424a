import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Our own paths on which moderators ask why.
@Suite struct ExplainTests {
    private static let root = "/api/horde/v1/explain"

    @Test func requestsAndWorkers() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let pop = #"{"name":"Maple Den","models":["x-2.7B"],"max_length":100}"#
            _ = try await horde.post(Harness.pop, key: owner.key, pop)
            let asked = try await horde.post(
                Harness.async, key: Harness.anonymous,
                #"{"prompt":"A secret","params":{"max_length":200},"models":["x-2.7B"]}"#)
            let id = try #require(asked["id"]?.text)
            let key = horde.administrator
            let queue = try await horde.get("\(Self.root)/requests/\(id)", key: key)
            #expect(queue.status == 200)
            #expect(queue["is_possible"]?.truth == false)
            #expect(queue["queue_position"]?.integer == 1)
            #expect(queue["standing"]?["anonymous"]?.truth == true)
            #expect(queue["elder"]?["share"]?.integer == 10)
            let match = try await horde.get(
                "\(Self.root)/requests/\(id)/workers/Maple%20Den", key: key)
            #expect(match["suits"]?.truth == false)
            #expect(match["first_failure"]?.text == "max_length")
            #expect(match["counted_as"]?.text == "max_length")
            let failed = match["conditions"]?.values.first { $0["outcome"]?.text == "failed" }
            #expect(failed?["asked"]?.integer == 200)
            #expect(failed?["limit"]?.integer == 100)
            #expect(match["turn"] == .null)
            let worker = try await horde.get("\(Self.root)/workers/Maple%20Den", key: key)
            #expect(worker["next"] == .null)
            #expect(worker["skipped"]?["max_length"]?.integer == 1)
            #expect(worker["passed"]?[0]?["id"]?.text == id)
            let workerID = try #require(worker["id"]?.text)
            let byID = try await horde.get("\(Self.root)/workers/\(workerID)", key: key)
            #expect(byID.text == worker.text)
            for reply in [queue, match, worker] { #expect(!reply.text.contains("secret")) }
            let fitting = try await horde.post(
                Harness.async, key: Harness.anonymous,
                #"{"prompt":"a","params":{"max_length":90},"models":["x-2.7B"]}"#)
            let other = try #require(fitting["id"]?.text)
            let turn = try await horde.get(
                "\(Self.root)/requests/\(other)/workers/\(workerID)", key: key)
            #expect(turn["suits"]?.truth == true)
            #expect(turn["turn"]?["rule"]?.text == "standing")
            #expect(turn["turn"]?["next"]?.truth == true)
            let next = try await horde.get("\(Self.root)/workers/\(workerID)", key: key)
            #expect(next["next"]?["id"]?.text == other)
        }
    }

    @Test func prices() async throws {
        try await Harness.run { horde in
            let path = "\(Self.root)/price"
            let price = try await horde.get(
                "\(path)?model=x-2.7B&max_length=80&n=2", key: horde.administrator)
            #expect(price["total"]?.number == "20.58")
            #expect(price["price_per_text"]?.number == "10.29")
            #expect(price["size"]?.number == "2.700")
            #expect(price["size_source"]?.text == "name")
            #expect(price["divisor"]?.integer == 21)
            for (query, fault) in [
                ("max_length=0", "max_length"), ("n=x", "n"), ("prompt_bytes=-1", "prompt_bytes"),
            ] {
                #expect(
                    try await horde.get("\(path)?\(query)", key: horde.administrator).faults
                        == [fault])
            }
        }
    }

    @Test func onlyForModerators() async throws {
        try await Harness.run { horde in
            let moderator = try await horde.person(roles: ["moderator"])
            let alice = try await horde.person()
            let unknown = "00000000-0000-4000-8000-000000000000"
            for path in [
                "\(Self.root)/requests/\(unknown)", "\(Self.root)/workers/nobody",
                "\(Self.root)/requests/\(unknown)/workers/nobody", "\(Self.root)/price",
            ] {
                #expect(try await horde.get(path).faults == ["apikey"])
                #expect(try await horde.get(path, key: alice.key).code == "NotModerator")
            }
            let key = moderator.key
            #expect(
                try await horde.get("\(Self.root)/requests/\(unknown)", key: key).code
                    == "RequestNotFound")
            #expect(
                try await horde.get("\(Self.root)/workers/nobody", key: key).code
                    == "WorkerNotFound")
            #expect(try await horde.get("\(Self.root)/price", key: key).status == 200)
        }
    }
}
