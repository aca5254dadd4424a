import HordeCore
import Testing

@testable import HordeHTTP

/// Workers hand texts in.
@Suite struct DeliveryTests {
    /// A popped job of an anonymous request for 80 tokens, with the request's name.
    private func job(
        _ horde: Harness, _ owner: Person, models: String = #"["m-2.7B"]"#
    ) async throws -> (job: String, request: String) {
        let request = try await horde.ask()
        let reply = try await horde.pop(owner.key, models: models, more: #","threads":9"#)
        return (try #require(reply["id"]?.text), request)
    }

    @Test func theRewardHasTwoDecimals() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, _) = try await job(horde, owner)
            let text = String(repeating: "word", count: 80)
            let reply = try await horde.deliver(owner.key, job: id, text: text)
            #expect(reply.text == "{\"reward\":10.29}\n")
            let again = try await horde.deliver(owner.key, job: id, text: text)
            #expect(again.status == 400)
            #expect(again.code == "DuplicateGen")
            #expect(again["reward"]?.number == "10.29")
            let user = try await horde.get("/api/v2/users/\(owner.id)")
            #expect(user["kudos"]?.number == "10.29")
            #expect(user["kudos_details"]?["accumulated"]?.number == "10.29")
        }
    }

    @Test func ofSubmitsAtOnceOneIsPaid() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, _) = try await job(horde, owner)
            let text = String(repeating: "word", count: 80)
            let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
                for _ in 0..<8 {
                    group.addTask { try await horde.deliver(owner.key, job: id, text: text) }
                }
                return try await group.reduce(into: [Reply]()) { $0.append($1) }
            }
            #expect(replies.count { $0.text == "{\"reward\":10.29}\n" } == 1)
            #expect(replies.count { $0.status == 400 && $0.code == "DuplicateGen" } == 7)
            let user = try await horde.get("/api/v2/users/\(owner.id)")
            #expect(user["kudos"]?.number == "10.29")
        }
    }

    @Test func anEmptyTextEarnsNothing() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, _) = try await job(horde, owner)
            #expect(
                try await horde.deliver(owner.key, job: id, text: "")["reward"]?.number == "0.00")
        }
    }

    @Test func faultedJobsGoBack() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, request) = try await job(horde, owner)
            let reply = try await horde.deliver(
                owner.key, job: id, text: "faulted", more: #","state":"faulted""#)
            #expect(reply.status == 200)
            #expect(reply["reward"]?.number == "0.00")
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["restarted"]?.integer == 1)
            #expect(status["waiting"]?.integer == 1)
            let late = try await horde.deliver(owner.key, job: id)
            #expect(late.status == 400)
            #expect(late.code == "AbortedGen")
        }
    }

    @Test(arguments: [
        (#""state":"ok""#, "ok"), (#""state":"censored""#, "censored"),
        (#""state":"csam""#, "censored"),
        (#""gen_metadata":[{"type":"censorship","value":"csam"}]"#, "censored"),
        (#""gen_metadata":[]"#, "ok"),
    ])
    func states(more: String, state: String) async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, request) = try await job(horde, owner)
            let reply = try await horde.deliver(owner.key, job: id, more: ",\(more)")
            #expect(reply.status == 200)
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["generations"]?[0]?["state"]?.text == state)
            #expect(status["generations"]?[0]?["text"]?.text == "upon a time")
        }
    }

    @Test(arguments: [
        ("5", 5), ("1.9", 1), ("\"12\"", 12), ("null", 0), ("true", 1), ("-3", -3),
    ])
    func seeds(seed: String, expected: Int) async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, request) = try await job(horde, owner)
            let reply = try await horde.deliver(owner.key, job: id, more: #","seed":\#(seed)"#)
            #expect(reply.status == 200)
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["generations"]?[0]?["seed"]?.integer == expected)
        }
    }

    @Test func wrongBodies() async throws {
        try await Harness.run { horde in
            let remark = #"{"type":"censorship","value":"csam"}"#
            let many = Array(repeating: remark, count: 51).joined(separator: ",")
            for (body, faults) in [
                ("{}", ["id", "generation"]),
                (#"{"id":1,"generation":null}"#, ["id", "generation"]),
                (#"{"id":"a","generation":"","state":"odd"}"#, ["state"]),
                (#"{"id":"a","generation":"","seed":"x"}"#, ["seed"]),
                (#"{"id":"a","generation":"","seed":1e300}"#, ["seed"]),
                (
                    #"{"id":"a","generation":"","gen_metadata":[{"type":"x"}]}"#,
                    ["gen_metadata.0.value", "gen_metadata.0.type"]
                ),
                (#"{"id":"a","generation":"","gen_metadata":[\#(many)]}"#, ["gen_metadata"]),
            ] {
                let reply = try await horde.post(Harness.submit, key: "x", body)
                #expect(reply.status == 400)
                #expect(reply.faults == faults, "\(body)")
            }
        }
    }

    @Test func refusalsInTheirOrder() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let thief = try await horde.person()
            let (id, _) = try await job(horde, owner)
            let body = #"{"id":"nonsense","generation":"a"}"#
            #expect(try await horde.post(Harness.submit, body).faults == ["apikey"])
            let unknown = try await horde.post(Harness.submit, key: "wrong", body)
            #expect(unknown.status == 404)
            #expect(unknown.code == "InvalidJobID")
            #expect(try await horde.deliver("wrong", job: id).code == "InvalidAPIKey")
            let stolen = try await horde.deliver(thief.key, job: id)
            #expect(stolen.status == 403)
            #expect(stolen.code == "WrongCredentials")
            let other = "00000000-0000-4000-8000-000000000000"
            #expect(try await horde.deliver(owner.key, job: other).code == "InvalidJobID")
            #expect(try await horde.deliver(owner.key, job: id.uppercased()).status == 200)
        }
    }

    @Test func nulIsReplacedInTexts() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let (id, request) = try await job(horde, owner)
            _ = try await horde.deliver(owner.key, job: id, text: "a\\u0000b")
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["generations"]?[0]?["text"]?.text == "a\u{FFFD}b")
        }
    }

    @Test func ownWorkersCostNothing() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let request = try await horde.ask(owner.key)
            let id = try await horde.pop(owner.key)["id"]?.text ?? ""
            #expect(try await horde.deliver(owner.key, job: id)["reward"]?.number == "1.14")
            #expect(
                try await horde.get("/api/v2/users/\(owner.id)")["kudos"]?.number == "0")
            #expect(
                try await horde.get("\(Harness.status)/\(request)")["done"]?.truth == true)
        }
    }
}
