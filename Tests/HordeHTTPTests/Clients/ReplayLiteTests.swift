import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// Kobold Lite in a browser: what it and the browser ask, and what it reads of the answers.
@Suite struct ReplayLiteTests {
    private static let origin = "http://lite.example:8080"

    /// A request as the page sends it: the browser tells where the page is from.
    private func send(
        _ horde: Harness, _ method: HTTPRequest.Method, _ path: String, key: String? = nil,
        body: String? = nil, agent: String? = nil
    ) async throws -> Reply {
        var headers: HTTPFields = [.origin: Self.origin]
        if let agent, let name = HTTPField.Name("Client-Agent") { headers[name] = agent }
        let reply = try await horde.send(method, path, key: key, body: body, headers: headers)
        reply.expectReadableByPages()
        return reply
    }

    /// What a browser asks before the page may ask, and how it judges the answer.
    private func expectAllowed(
        _ horde: Harness, _ method: HTTPRequest.Method, _ path: String, _ names: String?
    ) async throws {
        var headers: HTTPFields = [
            .origin: Self.origin, .accessControlRequestMethod: method.rawValue,
        ]
        if let names { headers[.accessControlRequestHeaders] = names }
        let reply = try await horde.send(.options, path, headers: headers)
        #expect(reply.status == 200 || reply.status == 204, "\(path)")
        #expect(reply.text == "")
        #expect(reply.headers[.allowOrigin] == "*", "no key is a credential to a browser")
        #expect(reply.list(.allowMethods).contains(method.rawValue.lowercased()), "\(path)")
        for name in (names ?? "").split(separator: ",") {
            #expect(reply.list(.allowHeaders).contains(String(name)), "\(path): \(name)")
        }
    }

    /// Without a key, for what is there and for what is not.
    @Test func everyPreflightIsAnswered() async throws {
        try await Harness.run(options: HordeHTTPOptions(), setup: .live) { horde in
            let id = try await horde.ask()
            let table: [(HTTPRequest.Method, String, String?)] = [
                (.post, Harness.async, "apikey,client-agent,content-type"),
                (.get, "/api/v2/find_user", "apikey"),
                (.put, "/api/v2/workers/x", "apikey,content-type"),
                (.delete, "/api/v2/workers/x", "apikey,content-type"),
                (.delete, "\(Harness.status)/\(id)", nil),
                (.get, "\(Harness.status)/\(id)", nil),
                (.get, "/api/v2/workers", "content-type"),
                (.get, "/api/v2/status/models", "x-fields"),
                (.patch, "/api/v2/sharedkeys/x", "apikey,client-agent,content-type"),
            ]
            // Limits do not count them: more come than one may ask.
            for _ in 0..<30 {
                for (method, path, names) in table {
                    try await expectAllowed(horde, method, path, names)
                }
            }
            let get = try await send(horde, .get, "/api/v2/status/performance")
            #expect(get.headers[.rateLimitRemaining] == "199")
        }
    }

    @Test func thePageFindsTheHordeAndItsModels() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let empty = try await send(horde, .get, "/api/v2/status/models?type=text")
            #expect(empty.text == "[]\n")
            try await horde.pop(owner.key, models: #"["koboldcpp/tiny-8B"]"#).expectNoJob()
            let figures = try await send(horde, .get, "/api/v2/status/performance")
            for name in [
                "queued_text_requests", "text_worker_count", "queued_tokens",
                "past_minute_tokens",
            ] { #expect(figures[name]?.number != nil, "\(name): it adds them") }
            let models = try await send(horde, .get, "/api/v2/status/models?type=text")
            let model = try #require(models.json?[0])
            #expect(model["name"]?.text == "koboldcpp/tiny-8B", "it trims it")
            for name in ["eta", "queued", "count", "performance"] {
                #expect(model[name]?.number != nil, "\(name)")
            }
            let images = try await send(horde, .get, "/api/v2/status/models")
            #expect(images.text == "[]\n")
            let workers = try await send(horde, .get, "/api/v2/workers?type=text")
            let worker = try #require(workers.json?[0])
            for name in ["id", "name", "performance"] { #expect(worker[name]?.text != nil) }
            for name in ["max_length", "max_context_length", "uptime", "requests_fulfilled"] {
                #expect(worker[name]?.integer != nil, "it takes the least of all")
            }
            for name in ["trusted", "maintenance_mode"] { #expect(worker[name]?.truth != nil) }
            #expect(worker["models"]?.count == 1)
            #expect(worker["kudos_rewards"]?.number != nil)
        }
    }

    /// It polls three times in four and a half seconds without a key, then reads once more.
    @Test func aTextIsAskedForAndShown() async throws {
        try await Harness.run(setup: .live) { horde in
            let lite = RecordedRequester.all[0]
            let owner = try await horde.person("owner")
            let alice = try await horde.person("alice", kudos: "10")
            try await horde.pop(owner.key, models: #"["koboldcpp/tiny-8B"]"#).expectNoJob()
            let user = try await send(horde, .get, "/api/v2/find_user", key: alice.key)
            #expect(user["username"]?.text == "alice#\(alice.id)")
            #expect(user["kudos"]?.number == "10")
            #expect(user["worker_ids"]?.count == 0)
            let asked = try await send(
                horde, .post, Harness.async, key: alice.key, body: lite.body, agent: lite.agent)
            let id = try #require(asked["id"]?.text)
            let path = "\(Harness.status)/\(id)"
            for _ in 0..<3 {
                horde.clock.advance(by: .milliseconds(1500))
                let reply = try await send(horde, .get, path)
                reply.expectReadableStatus()
                #expect(reply["faulted"]?.truth == false)
                #expect(reply["is_possible"]?.truth == true)
            }
            let job = try await horde.pop(owner.key, models: #"["koboldcpp/tiny-8B"]"#)
            let running = try await send(horde, .get, path)
            #expect(running["processing"]?.integer == 1)
            #expect(running["queue_position"]?.integer == 0, "with this it turns green")
            _ = try await horde.deliver(owner.key, job: job["id"]?.text ?? "")
            for _ in 1...2 {
                let done = try await send(horde, .get, path)
                #expect(done["done"]?.truth == true)
                #expect(done["kudos"]?.number != nil)
                let text = try #require(done["generations"]?[0])
                for name in ["text", "worker_name", "model"] { #expect(text[name]?.text != nil) }
            }
        }
    }

    /// A fault has no `id` and its whole JSON is shown, so it must say what is wrong.
    @Test func whatIsRefusedIsShown() async throws {
        try await Harness.run(setup: .live) { horde in
            let reply = try await send(
                horde, .post, Harness.async, key: "wrong", body: RecordedRequester.all[0].body)
            #expect(reply["id"] == nil)
            #expect(reply["message"]?.text?.isEmpty == false)
            let user = try await send(horde, .get, "/api/v2/find_user", key: "wrong")
            #expect(user["username"] == nil, "by this it tells a wrong key")
            let gone = try await send(horde, .get, "\(Harness.status)/x")
            #expect(gone["message"]?.text != nil, "by this it ends")
            let stopped = try await send(horde, .delete, "\(Harness.status)/x")
            #expect(stopped.json != nil)
        }
    }

    @Test func anOwnerLooksAfterItsWorker() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            try await horde.pop(owner.key).expectNoJob()
            let user = try await send(horde, .get, "/api/v2/find_user", key: owner.key)
            let id = try #require(user["worker_ids"]?[0]?.text)
            let path = "/api/v2/workers/\(id)"
            let worker = try await send(horde, .get, path)
            #expect(worker["id"]?.text == id)
            for name in ["online", "maintenance_mode", "trusted"] {
                #expect(worker[name]?.truth != nil, "\(name)")
            }
            for name in ["uptime", "requests_fulfilled", "kudos_rewards"] {
                #expect(worker[name]?.number != nil, "\(name)")
            }
            let saved = try await send(
                horde, .put, path, key: owner.key,
                body: #"{"maintenance":true,"info":"Back at noon."}"#)
            #expect(saved["maintenance"]?.truth == true)
            #expect(saved["info"]?.text == "Back at noon.")
            let removed = try await send(horde, .delete, path, key: owner.key)
            #expect(removed["deleted_id"]?.text == id)
        }
    }

    /// Its page of ranks begins in the middle of a large horde.
    @Test func ranksArePagesOfTwentyFive() async throws {
        try await Harness.run(setup: .live) { horde in
            let first = try await send(horde, .get, "/api/v2/users?page=1&sort=kudos")
            let user = try #require(first.json?[0])
            #expect(user["username"]?.text != nil)
            for name in ["kudos", "id", "account_age"] {
                #expect(user[name]?.number != nil, "\(name)")
            }
            let far = try await send(horde, .get, "/api/v2/users?page=512&sort=kudos")
            #expect(far.text == "[]\n")
        }
    }
}
