import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// What holds for every path.
@Suite struct EdgeTests {
    @Test func otherSitesMayReadEveryAnswer() async throws {
        try await Harness.run { horde in
            for (method, path) in [
                (HTTPRequest.Method.get, "/api/v2/status/heartbeat"), (.get, "/api/v2/find_user"),
                (.get, "/nowhere"), (.options, Harness.async), (.post, Harness.async),
                (.patch, Harness.async), (.get, "/"),
            ] {
                let reply = try await horde.send(method, path)
                #expect(reply.headers[.allowOrigin] == "*", "\(path)")
                let methods = reply.headers[.allowMethods] ?? ""
                for name in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
                    #expect(methods.contains(name))
                }
                let headers = reply.headers[.allowHeaders] ?? ""
                for name in ["apikey", "Client-Agent", "Content-Type", "X-Fields"] {
                    #expect(headers.contains(name))
                }
                #expect(reply.headers[.hordeNode] == "horde")
                #expect(reply.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test(arguments: [
        (Harness.async, "POST, OPTIONS"), ("/api/v2/find_user", "GET, HEAD, OPTIONS"),
        ("\(Harness.status)/x", "GET, DELETE, HEAD, OPTIONS"),
        ("/api/v2/workers/x", "GET, PUT, DELETE, HEAD, OPTIONS"),
        ("/api/v2/status/models/a/b", "GET, HEAD, OPTIONS"),
    ])
    func optionsTellMethods(path: String, methods: String) async throws {
        try await Harness.run { horde in
            let reply = try await horde.send(.options, path)
            #expect(reply.status == 200)
            #expect(reply.text == "")
            #expect(reply.headers[.allow] == methods)
        }
    }

    @Test func unknownPathsAndMethodsAreJSON() async throws {
        try await Harness.run { horde in
            for path in ["/nowhere", "/api/v2/", "/api/v2/generate/text", "/api/v1/x", "/%ff"] {
                let reply = try await horde.get(path)
                #expect(reply.status == 404, "\(path)")
                #expect(reply["message"]?.text != nil)
                #expect(reply.headers[.contentType] == "application/json; charset=utf-8")
            }
            for (method, path) in [
                (HTTPRequest.Method.get, Harness.async), (.put, Harness.pop),
                (.patch, "/api/v2/workers/x"), (.delete, "/api/v2/users"),
                (.post, "\(Harness.status)/x"), (.trace, "/api/v2/users"),
                (try #require(HTTPRequest.Method("QUERY")), "/api/v2/users"),
            ] {
                let reply = try await horde.send(method, path)
                #expect(reply.status == 405, "\(path)")
                #expect(reply["message"]?.text != nil)
                #expect(reply.headers[.allow] != nil)
            }
        }
    }

    @Test(arguments: [
        "", "{", "nonsense", "{\"prompt\":\"a\"} x", "{\"prompt\":\"\\ud8\"}", "{'prompt':1}",
    ])
    func malformedBodies(body: String) async throws {
        try await Harness.run { horde in
            for path in [Harness.async, Harness.pop, Harness.submit] {
                let reply = try await horde.post(path, key: Harness.anonymous, body)
                #expect(reply.status == 400)
                #expect(reply["message"]?.text != nil)
                #expect(reply["errors"] == nil)
                #expect(reply.code == nil)
            }
        }
    }

    @Test func bodiesThatAreNotJSONByTheirType() async throws {
        try await Harness.run { horde in
            for (type, status) in [
                ("text/plain", 400), ("application/x-www-form-urlencoded", 400),
                ("application/json; charset=latin-1", 202), ("APPLICATION/JSON", 202),
                ("application/vnd.api+json", 202),
            ] {
                let reply = try await horde.send(
                    .post, Harness.async, key: Harness.anonymous, body: #"{"prompt":"a"}"#,
                    headers: [.contentType: type])
                #expect(reply.status == status, "\(type)")
            }
        }
    }

    @Test func longBodiesAreRefused() async throws {
        var options = HordeHTTPOptions()
        options.bodyLimit = 1000
        try await Harness.run(options: options) { horde in
            let long = String(repeating: "x", count: 1001)
            for path in [Harness.async, Harness.pop, Harness.submit, "/api/v2/kudos/transfer"] {
                let reply = try await horde.post(path, key: Harness.anonymous, long)
                #expect(reply.status == 413)
                #expect(reply["message"]?.text != nil)
            }
        }
    }

    /// Over a real connection, where a body after HEAD would spoil the next answer.
    @Test func headHasNoBody() async throws {
        try await Harness.run(setup: .live) { horde in
            for path in ["/", "/nowhere", "/api/v2/status/heartbeat", Harness.async] {
                let head = try await horde.send(.head, path)
                #expect(head.text == "")
                #expect((head.headers[.contentLength].flatMap { Int($0) } ?? 0) > 0)
                let next = try await horde.get("/api/v2/status/heartbeat")
                #expect(next["message"]?.text == "OK")
            }
        }
    }

    /// One client spells its header with an underscore.
    @Test(arguments: ["Client-Agent", "client_agent"])
    func agents(name: String) async throws {
        try await Harness.run(setup: .live) { horde in
            let field = try #require(HTTPField.Name(name))
            let reply = try await horde.send(
                .post, Harness.async, key: Harness.anonymous, body: #"{"prompt":"a"}"#,
                headers: [field: "KoboldAiLite:17"])
            #expect(reply.status == 202)
        }
    }

    @Test(arguments: ["apikey", "ApiKey", "APIKEY", "Apikey"])
    func headersInAnyCase(name: String) async throws {
        try await Harness.run { horde in
            let field = try #require(HTTPField.Name(name))
            let reply = try await horde.send(
                .get, "/api/v2/find_user", headers: [field: horde.administrator])
            #expect(reply.status == 200)
        }
    }
}
