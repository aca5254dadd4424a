import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// Nothing that users write, and no secret, gets into a log or into the answer to a fault.
@Suite(.timeLimit(.minutes(1))) struct PrivacyTests {
    private static let marker = "CANARY"

    @Test(arguments: [false, true])
    func logsHoldNothingPrivate(isLive: Bool) async throws {
        let log = CapturingLog()
        try await Harness.run(setup: isLive ? .live : .router, logger: log.logger()) { horde in
            let owner = try await horde.person("owner")
            let request = try await horde.ask(prompt: "CANARY prompt")
            let job = try await horde.pop(owner.key)
            let id = try #require(job["id"]?.text)
            _ = try await horde.deliver(owner.key, job: id, text: "CANARY text")
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["generations"]?[0]?["text"]?.text == "CANARY text")
            _ = try await horde.get("/api/v2/find_user", key: "CANARY-key")
            _ = try await horde.get("/api/v2/workers/CANARY?CANARY=CANARY")
            _ = try await horde.get("/CANARY")
            _ = try await horde.post(Harness.async, key: "CANARY", "{\"prompt\":\"CANARY")
            _ = try await horde.post(
                Harness.async, key: "CANARY", #"{"prompt":1,"CANARY":2,"models":["CANARY",3]}"#)
            _ = try await horde.post("/register", #"{"name":"<CANARY>"}"#)
            _ = try await horde.post(
                "/api/v2/kudos/transfer", key: owner.key, #"{"username":"CANARY"}"#)
            let text = log.text
            #expect(!text.isEmpty)
            #expect(!text.contains(Self.marker))
            for secret in [request, id, owner.key, horde.administrator] {
                #expect(!text.contains(secret))
            }
            #expect(text.contains("/api/v2/generate/text/status/{id}"))
            #expect(!text.contains("127.0.0.1"))
        }
    }

    @Test func faultsQuoteNothing() async throws {
        try await Harness.run { horde in
            for body in [
                "CANARY", #"{"prompt":"CANARY"#, #"{"prompt":["CANARY"],"params":"CANARY"}"#,
                #"{"prompt":"a","params":{"n":"CANARY","stop_sequence":[{"CANARY":1}]}}"#,
                #"{"prompt":"a","workers":["CANARY"]}"#, #"{"prompt":"CANARY\u0000"}"#,
                #"{"prompt":"CANARY","style":"CANARY"}"#,
            ] {
                for path in [Harness.async, Harness.pop, Harness.submit, "/api/v2/kudos/transfer"] {
                    let reply = try await horde.post(path, key: Harness.anonymous, body)
                    if reply.status == 202 { continue }
                    #expect(reply.status >= 400)
                    #expect(!reply.text.contains(Self.marker), "\(path) \(body)")
                }
            }
            for path in ["/CANARY", "/api/v2/users/CANARY", "/api/v2/workers/name/CANARY"] {
                #expect(!(try await horde.get(path).text.contains(Self.marker)))
            }
        }
    }

    /// What describes a request's texts shows none of them.
    @Test func pagesAndListsShowNoTexts() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.ask(owner.key, prompt: "CANARY")
            for path in [
                "/", "/register", "/api/v2/users", "/api/v2/workers",
                "/api/v2/status/models?type=text",
                "/api/v2/status/performance", "/api/v2/users/\(owner.id)",
            ] {
                let reply = try await horde.get(path, key: horde.administrator)
                #expect(!reply.text.contains(Self.marker), "\(path)")
            }
        }
    }
}
