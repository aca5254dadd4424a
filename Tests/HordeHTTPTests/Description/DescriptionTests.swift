import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// The description says what is there.
@Suite struct DescriptionTests {
    @Test(arguments: ["/api/openapi.json", "/api/swagger.json"])
    func everythingDescribedIsServed(document: String) async throws {
        try await Harness.run { horde in
            let paths = try #require(try await horde.get(document)["paths"])
            #expect(paths.names.count > 60)
            for path in paths.names {
                let uri = path.replacing("{", with: "").replacing("}", with: "")
                let reply = try await horde.send(.options, uri)
                let allowed = (reply.headers[.allow] ?? "").split(separator: ", ")
                    .map { $0.lowercased() }
                    .filter { !["head", "options"].contains($0) }
                #expect(allowed.sorted() == paths[path]?.names.sorted(), "\(path)")
            }
        }
    }

    /// A line in a table whose endpoint is gone or renamed would describe nothing.
    @Test func everyTextHasItsEndpoint() async throws {
        try await Harness.run { horde in
            let document = try await horde.get("/api/openapi.json")
            let paths = try #require(document["paths"])
            for key in EndpointText.v2.keys.sorted() + EndpointText.own.keys.sorted()
                + EndpointText.content.keys.sorted() + EndpointText.v1.keys.sorted()
                + EndpointText.teams.keys.sorted() + EndpointText.messages.keys.sorted()
            {
                let parts = key.split(separator: " ").map(String.init)
                let path = parts[1].replacing("**", with: "{name}")
                #expect(paths[path]?[parts[0].lowercased()] != nil, "\(key)")
            }
        }
    }

    @Test func operationsAreComplete() async throws {
        try await Harness.run { horde in
            let document = try await horde.get("/api/openapi.json")
            #expect(document["openapi"]?.text == "3.1.0")
            let paths = try #require(document["paths"])
            let submit = paths["/api/v2/generate/text/async"]?["post"]
            let codes = submit?["responses"]?["400"]?["x-rc"]?.values.compactMap(\.text)
            #expect(codes?.contains("MissingPrompt") == true)
            #expect(submit?["security"] != nil)
            let status = paths["/api/v2/generate/text/status/{id}"]?["get"]
            #expect(status?["parameters"]?[0]?["name"]?.text == "id")
            #expect(status?["security"] == nil)
        }
    }

    @Test func thePageNeedsNobodyElse() async throws {
        try await Harness.run { horde in
            for path in ["/api", "/api/"] {
                let page = try await horde.get(path)
                #expect(page.status == 200)
                #expect(page.text.contains("/api/v2/generate/text/async"))
                for word in ["<script", "http://", "https://", "<link", "<img"] {
                    #expect(!page.text.contains(word))
                }
            }
        }
    }

    @Test func whichSoftwareThisIs() async throws {
        try await Harness.run { horde in
            let reply = try await horde.get("/.well-known/serviceinfo")
            #expect(reply["version"]?.text == "0.2")
            #expect(reply["api"]?["aihorde"]?["rel_url"]?.text == "/api/v2")
        }
    }

    /// What is dear to read is refused before it is read.
    ///
    /// The bodies are no arguments of the test, whose log would show them.
    @Test func dearBodies() async throws {
        let bodies = [
            String(repeating: "[", count: 100_000), #"{"prompt":"#,
            #"{"prompt":"a","params":{"max_length":1e999999}}"#,
            #"{"prompt":"a","params":{"n":"# + String(repeating: "9", count: 100_000) + "}}",
        ]
        try await Harness.run { horde in
            for body in bodies {
                let reply = try await horde.post(Harness.async, key: Harness.anonymous, body)
                #expect(reply.status == 400)
            }
        }
    }
}
