import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// Masks of answers.
@Suite struct FieldMaskTests {
    private static let answer =
        #"{"done":true,"kudos":5.0,"generations":[{"text":"a","seed":1,"state":"ok"}],"x":null}"#

    @Test(arguments: [
        ("done", #"{"done":true}"#), ("{done}", #"{"done":true}"#),
        (" kudos , done ", #"{"done":true,"kudos":5.0}"#),
        ("generations{text,state}", #"{"generations":[{"text":"a","state":"ok"}]}"#),
        ("{generations{seed},x}", #"{"generations":[{"seed":1}],"x":null}"#),
        ("nothing", "{}"), ("done{a}", #"{"done":true}"#), ("*", answer),
        ("done, { ", nil), ("{done", nil), ("done}", nil), ("done,,kudos", nil), (",", nil),
        ("{}", nil), ("done kudos{", nil), ("a{b}c", nil), ("a:b", nil), ("{a},b", nil),
    ])
    func masks(header: String, expected: String?) throws {
        let value = try JSONReader.read(Array(Self.answer.utf8))
        guard let expected else {
            #expect(throws: APIFault.self) { try FieldMask.read(header) }
            return
        }
        let mask = try #require(try FieldMask.read(header))
        #expect(try mask.applied(to: value) == JSONReader.read(Array(expected.utf8)))
    }

    @Test func blankMasksNothing() throws {
        #expect(try FieldMask.read("") == nil)
        #expect(try FieldMask.read("  ") == nil)
    }

    @Test func longAndDeepMasksAreRefused() {
        for header in [
            String(repeating: "a,", count: 2000) + "a",
            String(repeating: "a{", count: 9) + "a" + String(repeating: "}", count: 9),
        ] {
            #expect(throws: APIFault.self) { try FieldMask.read(header) }
        }
    }

    @Test func answersAreMasked() async throws {
        try await Harness.run { horde in
            let heartbeat = "/api/v2/status/heartbeat"
            let reply = try await horde.send(
                .get, heartbeat, headers: [.fields: "message,nothing"])
            #expect(reply.text == "{\"message\":\"OK\"}\n")
            let users = try await horde.send(
                .get, "/api/v2/users", headers: [.fields: "{username}"])
            #expect(users.json?[0]?.names == ["username"])
            let fault = try await horde.send(.get, "/nowhere", headers: [.fields: "x"])
            #expect(fault["message"] != nil)
            let page = try await horde.send(.get, "/", headers: [.fields: "x"])
            #expect(page.text.contains("<h1>"))
        }
    }

    /// A mask that cannot be read is told before anything is done.
    @Test func wrongMasksChangeNothing() async throws {
        try await Harness.run { horde in
            let reply = try await horde.send(
                .post, Harness.async, key: Harness.anonymous, body: #"{"prompt":"a"}"#,
                headers: [.fields: "id{"])
            #expect(reply.status == 400)
            #expect(reply["message"]?.text?.hasPrefix("Mask parse error") == true)
            #expect(reply.code == nil)
            #expect(await horde.service.performance().waitingJobs == 0)
        }
    }
}
