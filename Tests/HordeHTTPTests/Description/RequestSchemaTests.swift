import HTTPTypes
import Testing

@testable import HordeHTTP

/// What the description says of bodies is what is read: see the decision 0035.
@Suite struct RequestSchemaTests {
    /// A method and path with the schema of its body.
    private struct Described {
        let title: String
        let schema: JSONValue

        var method: HTTPRequest.Method {
            HTTPRequest.Method(String(title.prefix { $0 != " " })) ?? .get
        }
        var path: String { String(title.drop { $0 != " " }.dropFirst()) }
        var isOld: Bool {
            !path.hasPrefix("/api/v2") && !path.hasPrefix("/api/horde") && path != "/register"
        }
        /// True when only the converted, not the documented, values are refused.
        var converts: Bool {
            isOld || path.contains("sharedkeys") || path.hasPrefix("/api/v2/kudos")
        }
    }

    @Test func everyFieldThatIsReadIsDescribed() async throws {
        try await Harness.run { horde in
            let described = try await Self.bodies(horde)
            #expect(
                described.map(\.title).sorted() == RequestFields.table.keys.sorted(),
                "a body without its line in RequestFields")
            for body in described {
                let names = body.schema["properties"]?.names ?? []
                #expect(names.sorted() == RequestFields.table[body.title], "\(body.title)")
            }
        }
    }

    @Test(arguments: 1...12)
    func whatFitsTheSchemaIsNotRefusedForItsFields(seed: UInt64) async throws {
        try await Harness.run { horde in
            var sample = SchemaSample(chance: .init(state: seed))
            let key = try await Self.sharedKey(horde)
            for body in try await Self.bodies(horde) where !body.path.hasSuffix("/sync") {
                let value = sample.value(body.schema)
                let reply = try await Self.send(body, value, sharedKey: key, to: horde)
                #expect(reply.faults == [], "\(body.title)")
                #expect(reply.status < 500 || reply.status == 503, "\(body.title)")
                if body.isOld { #expect(reply["message"]?.names ?? [] == [], "\(body.title)") }
            }
        }
    }

    @Test func whatDoesNotFitIsRefusedByItsName() async throws {
        try await Harness.run { horde in
            var sample = SchemaSample(chance: .init(state: 7))
            let key = try await Self.sharedKey(horde)
            var (count, wrong) = (0, [String]())
            for body in try await Self.bodies(horde) {
                sample.isOld = body.converts
                for violation in sample.violations(of: body.schema) {
                    if Self.exceptions["\(body.title) \(violation.path)"] != nil { continue }
                    let reply = try await Self.send(
                        body, violation.value, sharedKey: key, to: horde)
                    count += 1
                    let named = body.isOld ? reply["message"]?.names ?? [] : reply.faults
                    let path = body.isOld ? Self.last(of: violation.path) : violation.path
                    if reply.status != 400 || !named.contains(path) {
                        wrong.append("\(body.title) \(violation.path) \(reply.status)")
                    }
                }
            }
            #expect(wrong == [], "not refused by their names")
            #expect(count > 300)
        }
    }

    /// What is refused, but not by its name, each with the reason.
    private static let exceptions = [
        "PUT /api/v2/users/{id} username": "the wire has codes for names, after the user is known",
        "POST /api/v1/generate/pop model": "a bridge of 2022 is told in a sentence",
        "POST /api/latest/generate/pop model": "a bridge of 2022 is told in a sentence",
        "POST /generate/pop model": "a bridge of 2022 is told in a sentence",
    ]

    private static func last(of path: String) -> String {
        path.split(separator: ".").last.map(String.init) ?? ""
    }

    private static func bodies(_ horde: Harness) async throws -> [Described] {
        let paths = try #require(try await horde.get("/api/openapi.json")["paths"])
        var found: [Described] = []
        for path in paths.names {
            for method in paths[path]?.names ?? [] {
                let body = paths[path]?[method]?["requestBody"]
                guard let schema = body?["content"]?["application/json"]?["schema"] else {
                    continue
                }
                found.append(Described(title: "\(method.uppercased()) \(path)", schema: schema))
            }
        }
        return found
    }

    private static func sharedKey(_ horde: Harness) async throws -> String {
        let reply = try await horde.put("/api/v2/sharedkeys", key: horde.administrator, "{}")
        return try #require(reply["id"]?.text)
    }

    private static func send(
        _ body: Described, _ value: JSONValue, sharedKey: String, to horde: Harness
    ) async throws -> Reply {
        let id =
            body.path.contains("/sharedkeys/")
            ? sharedKey : "00000000-0000-0000-0000-0000000000aa"
        let text = String(decoding: JSONWriter.document { $0.value(value) }, as: UTF8.self)
        return try await horde.send(
            body.method, body.path.replacing("{id}", with: id), key: horde.administrator,
            body: text, headers: [.accept: "application/json"])
    }
}
