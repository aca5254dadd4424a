import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// What holds for every call, over real connections: points 11, 12, 14, 15, 19 and 20 of the list
/// in Docs/Compatibility.md.
@Suite struct EdgeBreakageTests {
    /// Something that is refused with each status.
    private static let refusals: [(HTTPRequest.Method, String, String?, String?, Int)] = [
        (.post, Harness.async, Harness.anonymous, "{", 400),
        (.post, Harness.async, nil, #"{"prompt":"a"}"#, 400),
        (.post, Harness.async, Harness.anonymous, #"{"prompt":7}"#, 400),
        (.post, Harness.async, "wrong", #"{"prompt":"a"}"#, 401),
        (.post, Harness.pop, "wrong", #"{"name":"Den","models":["tiny"]}"#, 401),
        (.put, "/api/v2/sharedkeys", Harness.anonymous, "{}", 403),
        (.get, "\(Harness.status)/x", nil, nil, 404), (.get, "/api/v2/nowhere", nil, nil, 404),
        (.get, "/", nil, nil, 200), (.get, "/nowhere.html", nil, nil, 404),
        (.post, Harness.submit, Harness.anonymous, #"{"id":"x","generation":"a"}"#, 404),
        (.get, Harness.pop, nil, nil, 405), (.patch, "/api/v2/users", nil, nil, 405),
        (.post, Harness.pop, nil, String(repeating: "x", count: 2000), 413),
    ]

    private static var limited: HordeHTTPOptions {
        var options = HordeHTTPOptions()
        options.bodyLimit = 1000
        return options
    }

    @Test func point11EveryRefusalIsJSONWithAMessage() async throws {
        try await Harness.run(options: Self.limited, setup: .live) { horde in
            for (method, path, key, body, status) in Self.refusals where status != 200 {
                let reply = try await horde.send(method, path, key: key, body: body)
                #expect(reply.status == status, "\(method) \(path)")
                Self.expectMessage(reply)
            }
            Self.expectMessage(try await Self.refusedForHaste(horde))
        }
    }

    @Test func point15PagesOfOtherSitesReadEveryAnswer() async throws {
        try await Harness.run(options: Self.limited, setup: .live) { horde in
            for (method, path, key, body, status) in Self.refusals {
                let reply = try await horde.send(method, path, key: key, body: body)
                #expect(reply.status == status, "\(method) \(path)")
                reply.expectReadableByPages()
                let preflight = try await horde.send(.options, path)
                #expect(preflight.status == (status == 404 ? preflight.status : 200))
                preflight.expectReadableByPages()
            }
            let refused = try await Self.refusedForHaste(horde)
            refused.expectReadableByPages()
            #expect(refused.list(.exposeHeaders).contains("retry-after"))
        }
    }

    private static func expectMessage(_ reply: Reply) {
        #expect(reply.headers[.contentType]?.hasPrefix("application/json") == true)
        #expect(reply["message"]?.text?.isEmpty == false, "\(reply.status) \(reply.text)")
    }

    /// An answer with 429.
    private static func refusedForHaste(_ horde: Harness) async throws -> Reply {
        for _ in 0..<1000 {
            let reply = try await horde.get("/api/v2/status/performance")
            if reply.status == 429 { return reply }
        }
        throw HordeRejection.stopping
    }

    /// One client does so 75 times a minute for as long as it takes, and a page of several tabs
    /// more at once.
    @Test func point12NobodyIsRefusedForPolling() async throws {
        try await Harness.run(options: HordeHTTPOptions()) { horde in
            let id = try await horde.ask()
            for _ in 0..<120 {
                let reply = try await horde.get("\(Harness.status)/\(id)")
                #expect(reply.status == 200)
            }
            for _ in 0..<750 {
                horde.clock.advance(by: .milliseconds(800))
                let reply = try await horde.get("\(Harness.status)/\(id)")
                #expect(reply.status == 200)
            }
        }
    }

    @Test func point14KeysHaveTheLengthsThatClientsCheck() async throws {
        try await Harness.run(setup: .live) { horde in
            let alice = try await horde.person("alice")
            let letters = Set(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
            #expect(alice.key.count == 22)
            #expect(letters.isSuperset(of: alice.key))
            let lent = try await horde.put("/api/v2/sharedkeys", key: alice.key, "{}")
            let shared = try #require(lent["id"]?.text)
            #expect(shared.count == 36)
            #expect(shared.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
            for key in [alice.key, shared, "0000000000"] {
                let reply = try await horde.post(
                    Harness.async, key: key, #"{"prompt":"a","allow_downgrade":true}"#)
                #expect(reply.status == 202, "\(reply.text)")
            }
        }
    }

    /// As one client sends them: padded, twice, and with keys that nobody knows.
    @Test func point19UnknownKeysAndPaddedNamesDoNoHarm() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            for more in [
                #","models":["m/Llama-8B","m/Llama-8B"," m/Llama-8B","m/Llama-8B "]"#,
                #","models":[],"workers":[]"#,
                #","workerslow_workers":true,"_blacklist":["x"],"use_default_badwordsids":true"#,
            ] {
                let id = try await horde.ask(more: more)
                let job = try await horde.pop(owner.key)
                #expect(job["payload"]?["prompt"]?.text == "Once", "\(more)")
                #expect(!job.text.contains("slow_workers") && !job.text.contains("_blacklist"))
                let done = try await horde.deliver(owner.key, job: job["id"]?.text ?? "")
                #expect(done.status == 200)
                let reply = try await horde.get("\(Harness.status)/\(id)")
                #expect(reply["generations"]?[0]?["model"]?.text == "m/Llama-8B")
            }
        }
    }

    @Test func point20HeadersAreReadLeniently() async throws {
        try await Harness.run(setup: .live) { horde in
            let id = try await horde.ask()
            for path in [
                "\(Harness.status)/\(id)", "/api/v2/status/models?type=text",
                "/api/v2/workers?type=text", "/api/v2/status/performance", "/api/v2/users",
            ] {
                let reply = try await horde.send(
                    .get, path, headers: [.contentType: "application/json"])
                #expect(reply.status == 200, "\(path)")
            }
            for name in ["apikey", "Apikey", "APIKEY", "ApiKey"] {
                let field = try #require(HTTPField.Name(name))
                let reply = try await horde.send(
                    .get, "/api/v2/find_user", headers: [field: horde.administrator])
                #expect(reply.status == 200, "\(name)")
            }
            for (name, agent) in [
                ("client_agent", "horde_sdk:0.33.3:https://x"), ("Client-Agent", ""),
                ("Client-Agent", "KoboldAiLite:17"), ("Client-Agent", "KoboldCppEmbedWorker:2"),
                ("client-agent", "a"), ("Client-Agent", "a:b:c:d:e"), ("Client-Agent", ":::"),
            ] {
                let field = try #require(HTTPField.Name(name))
                let reply = try await horde.send(
                    .post, Harness.async, key: Harness.anonymous, body: #"{"prompt":"a"}"#,
                    headers: [field: agent])
                #expect(reply.status == 202, "\(agent)")
            }
        }
    }
}
