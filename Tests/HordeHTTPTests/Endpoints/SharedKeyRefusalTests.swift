import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// How shared keys are refused, and what is done instead.
@Suite struct SharedKeyRefusalTests {
    private static let path = "/api/v2/sharedkeys"

    private static func lend(
        _ horde: Harness, _ owner: Person, _ body: String
    ) async throws -> String {
        let made = try await horde.put(path, key: owner.key, body)
        #expect(made.status == 200, "\(made.text)")
        return try #require(made["id"]?.text)
    }

    @Test(arguments: [
        (#"{"kudos":0}"#, 403, "SharedKeyEmpty"), (#"{"expiry":0}"#, 403, "SharedKeyExpired"),
        (#"{"kudos":1}"#, 403, "SharedKeyInsufficientKudos"),
        (#"{"max_text_tokens":79}"#, 400, "BadRequest"),
    ])
    func aRequestIsRefused(body: String, status: Int, code: String) async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "100")
            let key = try await Self.lend(horde, alice, body)
            for dry in [false, true] {
                let reply = try await horde.post(
                    Harness.async, key: key,
                    #"{"prompt":"Once","dry_run":\#(dry),"params":{"max_length":80,"n":20}}"#)
                #expect(reply.status == status)
                #expect(reply.code == code)
            }
        }
    }

    @Test(arguments: [#"{"kudos":0}"#, #"{"kudos":1}"#])
    func whatAKeyCannotPayIsAskedAnonymouslyWhenAllowed(body: String) async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice", kudos: "100")
            let key = try await Self.lend(horde, alice, body)
            _ = try await horde.ask(
                key, params: #"{"max_length":80,"n":20}"#, more: #","allow_downgrade":true"#)
            let view = try await horde.service.user(UserID(alice.id))
            #expect(view.requests.isEmpty)
            let performance = try await horde.get("/api/v2/status/performance")
            #expect(performance["queued_requests"]?.integer == 20)
            let bob = try await horde.person("bob")
            let job = try #require(try await horde.pop(bob.key)["id"]?.text)
            _ = try await horde.deliver(bob.key, job: job)
            #expect(
                try await horde.get("/api/v2/find_user", key: alice.key)["kudos"]?.number == "100")
        }
    }

    @Test func whoMayMakeAndChange() async throws {
        try await Harness.run { horde in
            let (alice, bob) = (
                try await horde.person("alice"), try await horde.person("bob")
            )
            let key = try await Self.lend(horde, alice, "{}")
            let one = "\(Self.path)/\(key)"
            let unknown = "\(Self.path)/00000000-0000-4000-8000-000000000000"
            let name = #"{"name":"mine"}"#
            let table: [(HTTPRequest.Method, String, String?, String?, Int, String)] = [
                (.put, Self.path, Harness.anonymous, "{}", 403, "AnonForbidden"),
                (.put, Self.path, "wrong", "{}", 401, "InvalidAPIKey"),
                (.put, Self.path, key, "{}", 401, "InvalidAPIKey"),
                (.get, unknown, nil, nil, 401, "InvalidAPIKey"),
                (.get, "\(Self.path)/x", nil, nil, 401, "InvalidAPIKey"),
                (.patch, unknown, alice.key, name, 401, "InvalidAPIKey"),
                (.patch, one, "wrong", name, 401, "InvalidAPIKey"),
                (.patch, one, bob.key, name, 403, "Forbidden"),
                (.patch, one, horde.administrator, name, 403, "Forbidden"),
                (.patch, one, alice.key, "{}", 400, "NoSharedKeyModSelected"),
                (.patch, one, alice.key, "[", 400, "NoSharedKeyModSelected"),
                (.delete, unknown, alice.key, nil, 401, "InvalidAPIKey"),
                (.delete, one, bob.key, nil, 403, "Forbidden"),
                (.delete, one, "wrong", nil, 401, "InvalidAPIKey"),
            ]
            for (method, path, caller, body, status, code) in table {
                let reply = try await horde.send(method, path, key: caller, body: body)
                #expect(reply.status == status, "\(method) \(path)")
                #expect(reply.code == code, "\(method) \(path)")
            }
            #expect(try await horde.put(Self.path, "{}").faults == ["apikey"])
            let wrong = try await horde.put(
                Self.path, key: alice.key,
                #"{"kudos":50000001,"expiry":"x","max_image_steps":501,"max_text_tokens":-2}"#)
            #expect(
                Set(wrong.faults) == ["kudos", "expiry", "max_image_steps", "max_text_tokens"])
            for _ in 0..<2 { _ = try await Self.lend(horde, alice, "") }
            let many = try await horde.put(Self.path, key: alice.key, "{}")
            #expect(many.status == 403 && many.code == "Forbidden")
        }
    }

    @Test func aGiftToAKeyReachesItsOwner() async throws {
        try await Harness.run { horde in
            let (alice, bob) = (
                try await horde.person("alice"), try await horde.person("bob", kudos: "100")
            )
            let key = try await Self.lend(horde, alice, #"{"kudos":5}"#)
            let void = try await Self.lend(horde, alice, #"{"expiry":0}"#)
            func give(_ name: String) async throws -> Reply {
                try await horde.post(
                    "/api/v2/kudos/transfer", key: bob.key,
                    #"{"username":"\#(name)","amount":10}"#)
            }
            #expect(try await give(key)["transferred"]?.number == "10")
            #expect(try await horde.get("\(Self.path)/\(key)")["kudos"]?.integer == 15)
            #expect(
                try await horde.get("/api/v2/find_user", key: alice.key)["kudos"]?.number == "10")
            let late = try await give(void)
            #expect(late.status == 400 && late.code == "SharedKeyExpired")
            let unknown = try await give("00000000-0000-4000-8000-000000000000")
            #expect(unknown.code == "InvalidTargetUsername")
        }
    }
}
