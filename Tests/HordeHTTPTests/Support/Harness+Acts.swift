import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// A user of a test.
struct Person: Sendable {
    let id: Int
    let key: String

    var alias: String { "somebody#\(id)" }
}

extension Harness {
    static let async = "/api/v2/generate/text/async"
    static let status = "/api/v2/generate/text/status"
    static let pop = "/api/v2/generate/text/pop"
    static let submit = "/api/v2/generate/text/submit"
    static let anonymous = APIKey.anonymous

    /// Makes an account through our own interface.
    func person(
        _ name: String = "somebody", kudos: String = "0", roles: [String] = []
    ) async throws -> Person {
        let list = roles.map { "\"\($0)\"" }.joined(separator: ",")
        let reply = try await post(
            "/api/horde/v1/users", key: administrator,
            #"{"name":"\#(name)","kudos":\#(kudos),"roles":[\#(list)]}"#)
        #expect(reply.status == 201)
        return Person(
            id: try #require(reply["id"]?.integer), key: try #require(reply["api_key"]?.text))
    }

    /// Gives or takes kudos as the administrator.
    func adjust(_ user: Int, by kudos: String) async throws {
        let reply = try await put(
            "/api/v2/users/\(user)", key: administrator, #"{"kudos":\#(kudos)}"#)
        #expect(reply.status == 200)
    }

    /// Asks for a text and returns the request's name.
    func ask(
        _ key: String = Harness.anonymous, prompt: String = "Once",
        params: String = #"{"max_length":80}"#, more: String = ""
    ) async throws -> String {
        let reply = try await post(
            Self.async, key: key, #"{"prompt":"\#(prompt)","params":\#(params)\#(more)}"#)
        #expect(reply.status == 202, "\(reply.text)")
        return try #require(reply["id"]?.text)
    }

    /// A pop's body.
    static func popBody(
        name: String = "Den", models: String = #"["m/Llama-8B"]"#, more: String = ""
    ) -> String {
        #"{"name":"\#(name)","models":\#(models),"max_length":512,"max_context_length":8192\#(more)}"#
    }

    /// Pops as a worker.
    func pop(
        _ key: String, name: String = "Den", models: String = #"["m/Llama-8B"]"#,
        more: String = ""
    ) async throws -> Reply {
        let reply = try await post(
            Self.pop, key: key, Self.popBody(name: name, models: models, more: more))
        #expect(reply.status == 200, "\(reply.text)")
        return reply
    }

    /// Hands a text in.
    func deliver(
        _ key: String, job: String, text: String = "upon a time", more: String = ""
    ) async throws -> Reply {
        try await post(
            Self.submit, key: key, #"{"id":"\#(job)","generation":"\#(text)"\#(more)}"#)
    }
}
