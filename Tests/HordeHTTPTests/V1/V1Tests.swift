import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// The interface of 2022 with its own shapes, over HTTP.
@Suite struct V1Tests {
    private static let pop = "/api/v1/generate/pop"
    private static let submit = "/api/v1/generate/submit"

    private static func popBody(_ person: Person, model: String = "m/Llama-8B") -> String {
        #"{"api_key":"\#(person.key)","name":"Den","model":"\#(model)","max_length":512,"#
            + #""max_content_length":8192,"priority_usernames":["nobody"],"softprompts":[]}"#
    }

    @Test(arguments: ["/api/v1", "/api/latest", ""])
    func aTextIsAskedForMadeAndRead(root: String) async throws {
        try await Harness.run { horde in
            let asker = try await horde.person("asker", kudos: "100")
            let owner = try await horde.person("owner")
            let asked = try await horde.post(
                "\(root)/generate/async",
                #"{"prompt":"Once","api_key":"\#(asker.key)","models":"m/Llama-8B","#
                    + #""params":{"max_length":"80","n":1.5,"temperature":0.7,"top_k":null}}"#)
            #expect(asked.status == 200)
            let id = try #require(asked["id"]?.text)

            let popped = try await horde.post("\(root)/generate/pop", Self.popBody(owner))
            #expect(popped.status == 200)
            #expect(popped["payload"]?["prompt"]?.text == "Once")
            #expect(popped["payload"]?["n"]?.integer == 1)
            #expect(popped["payload"]?["max_length"]?.integer == 80)
            #expect(popped["payload"]?["temperature"] != nil)
            #expect(popped["payload"]?["top_k"] == nil)
            #expect(popped["softprompt"]?.text == "")
            let job = try #require(popped["id"]?.text)

            let running = try await horde.get("\(root)/generate/check/\(id)")
            #expect(running["processing"]?.integer == 1)
            #expect(running["done"] == .bool(false))

            let delivery =
                #"{"id":"\#(job)","api_key":"\#(owner.key)","generation":"upon a time"}"#
            let paid = try await horde.post("\(root)/generate/submit", delivery)
            #expect(paid.text == "{\"reward\":1.14}\n")
            let again = try await horde.post("\(root)/generate/submit", delivery)
            #expect(again.status == 400)
            #expect(again.text.contains("already submitted"))
            #expect(again.text.hasPrefix("\""))

            let done = try await horde.get("\(root)/generate/prompt/\(id)")
            #expect(done["done"] == .bool(true))
            #expect(done["generations"]?[0]?["text"]?.text == "upon a time")
            #expect(done["generations"]?[0]?["server_name"]?.text == "Den")
            let check = try await horde.get("\(root)/generate/check/\(id)")
            #expect(check["generations"] == .array([]))
        }
    }

    @Test(arguments: [
        (#"{"prompt":"a","api_key":"wrong"}"#, 401), (#"{"prompt":"a","api_key":""}"#, 401),
        (#"{"prompt":"","api_key":"0000000000"}"#, 400), (#"{"prompt":"a"}"#, 401),
    ])
    func refusalsAreSentences(body: String, status: Int) async throws {
        try await Harness.run { horde in
            let reply = try await horde.post("/api/v1/generate/async", body)
            #expect(reply.status == status)
            #expect(reply.text.hasPrefix("\""))
        }
    }

    @Test(arguments: [
        (#"{"api_key":"0000000000"}"#, "prompt"),
        (#"{"prompt":"a","api_key":"0000000000","params":{"n":"many"}}"#, "n"),
        (#"{"prompt":"a","api_key":"0000000000","params":{"max_length":0}}"#, "max_length"),
        (#"{"prompt":"a","api_key":"0000000000","servers":["x"]}"#, "servers"),
        (#"{"prompt":"a","api_key":"0000000000","params":{"temperature":"hot"}}"#, "temperature"),
    ])
    func aWrongFieldIsNamed(body: String, field: String) async throws {
        try await Harness.run { horde in
            let reply = try await horde.post("/api/v1/generate/async", body)
            #expect(reply.status == 400)
            #expect(reply["message"]?[field] != nil)
        }
    }

    @Test func whoAsksForTooMuchIsToldToComeBack() async throws {
        var policy = HordePolicy.friends
        policy.openJobsPerCaller = 1
        try await Harness.run(policy: policy) { horde in
            let body = #"{"prompt":"a","api_key":"0000000000"}"#
            let first = try await horde.post("/api/v1/generate/async", body)
            let second = try await horde.post("/api/v1/generate/async", body)
            #expect(first.status == 200)
            #expect(second.status == 503)
        }
    }

    @Test func theReasonsForNoJobHaveTheirOldNames() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            for body in [
                #"{"prompt":"a","api_key":"0000000000","models":["other"]}"#,
                #"{"prompt":"a","api_key":"0000000000","params":{"max_content_length":9000}}"#,
                #"{"prompt":"a","api_key":"0000000000","softprompts":["mine"]}"#,
            ] {
                let reply = try await horde.post("/api/v1/generate/async", body)
                #expect(reply.status == 200)
            }
            let reply = try await horde.post(Self.pop, Self.popBody(owner))
            #expect(reply["id"] == .null)
            #expect(reply["skipped"]?["models"]?.integer == 1)
            #expect(reply["skipped"]?["max_content_length"]?.integer == 1)
            #expect(reply["skipped"]?["matching_softprompt"]?.integer == 1)
        }
    }

    @Test(arguments: ["CLUSTER", "ReadOnly"])
    func aBridgeWithoutAModelGetsNoWork(model: String) async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let reply = try await horde.post(Self.pop, Self.popBody(owner, model: model))
            #expect(reply.status == 400)
            let list = try await horde.get("/api/v1/servers")
            #expect(list.json == .array([]))
        }
    }

    @Test func aNameOfAnotherIsRefused() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let other = try await horde.person("other")
            _ = try await horde.post(Self.pop, Self.popBody(owner))
            let reply = try await horde.post(Self.pop, Self.popBody(other))
            #expect(reply.status == 401)
        }
    }

    @Test func kudosAreGivenWithTheSpellingOfThen() async throws {
        try await Harness.run { horde in
            let giver = try await horde.person("giver", kudos: "500")
            let taker = try await horde.person("taker")
            func give(_ name: String, _ amount: String) async throws -> Reply {
                try await horde.post(
                    "/api/v1/kudos/transfer",
                    #"{"username":"\#(name)","api_key":"\#(giver.key)","amount":\#(amount)}"#)
            }
            let given = try await give("taker#\(taker.id)", "120")
            #expect(given.text == "{\"transfered\":120}\n")
            let tooMuch = try await give("taker#\(taker.id)", "1000")
            #expect(tooMuch.status == 400)
            #expect(tooMuch.text.hasPrefix("\""))
            let nobody = try await give("nobody", "1")
            #expect(nobody.status == 400)
            let wrong = try await give("taker#\(taker.id)", #""many""#)
            #expect(wrong["message"]?["amount"] != nil)
            let negative = try await give("taker#\(taker.id)", "-5")
            #expect(negative.status == 400)

            let user = try await horde.get("/api/v1/users/\(taker.id)")
            #expect(user["kudos"]?.integer == 120)
            #expect(user["username"]?.text == "taker#\(taker.id)")
            let users = try await horde.get("/api/v1/users")
            #expect(users["giver#\(giver.id)"]?["kudos_details"]?["gifted"]?.integer == -120)
            #expect(users["taker#\(taker.id)"]?["kudos_details"]?["received"]?.integer == 120)
        }
    }

    @Test func workersAreListedAsServers() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            _ = try await horde.post(Self.pop, Self.popBody(owner))
            let models = try await horde.get("/api/v1/models")
            #expect(models.text == "{\"m/Llama-8B\":1}\n")
            let servers = try await horde.get("/servers")
            let id = try #require(servers.json?[0]?["id"]?.text)
            #expect(servers.json?[0]?["max_content_length"]?.integer == 8192)
            let server = try await horde.get("/api/latest/servers/\(id)")
            #expect(server["name"]?.text == "Den")
            let unknown = try await horde.get("/api/v1/servers/x")
            #expect(unknown.status == 404)
            #expect(unknown.text.hasPrefix("\""))
            let figures = try await horde.get("/api/v1/status/performance")
            #expect(figures["queued_requests"]?.integer == 0)
        }
    }
}
