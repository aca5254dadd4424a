import HordeCore
import Testing

@testable import HordeHTTP

/// Complaining about a text, over HTTP.
@Suite struct ReportTests {
    @Test func aTextIsReportedAndModeratorsSeeIt() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let request = try await horde.ask()
            let popped = try await horde.post(Harness.pop, key: owner.key, Harness.popBody())
            let job = try #require(popped["id"]?.text)
            _ = try await horde.post(
                Harness.submit, key: owner.key, #"{"id":"\#(job)","generation":"zzzz"}"#)
            let status = try await horde.get("\(Harness.status)/\(request)")
            #expect(status["generations"]?[0]?["id"]?.text == job)

            let path = "/api/horde/v1/generations/\(job)/report"
            let body = #"{"request":"\#(request)","reason":"garbage"}"#
            let reply = try await horde.post(path, body)
            #expect(reply.status == 200)
            let again = try await horde.post(path, body)
            #expect(again.status == 409)
            #expect(again.code == "AlreadyReported")
            let wrong = try await horde.post(path, #"{"request":"\#(request)","reason":"dull"}"#)
            #expect(wrong.faults == ["reason"])
            let unknown = try await horde.post(path, #"{"request":"x","reason":"other"}"#)
            #expect(unknown.code == "RequestNotFound")

            let everybody = try await horde.get("/api/v2/workers?type=text")
            #expect(everybody.json?[0]?["reports"] == nil)
            let moderator = try await horde.get(
                "/api/v2/workers?type=text", key: horde.administrator)
            #expect(moderator.json?[0]?["reports"]?["garbage"]?.integer == 1)
            #expect(moderator.json?[0]?["suspicious"]?.integer == 1)
        }
    }
}
