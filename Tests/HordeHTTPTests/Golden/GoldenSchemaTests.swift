import Testing

@testable import HordeHTTP

/// What the files show has the shapes that the description tells, and the other way round.
@Suite struct GoldenSchemaTests {
    /// An answer of a file with its shape.
    private struct Shown {
        let title: String
        let place: String
        let schema: AnswerSchema
        let body: JSONValue
    }

    @Test func everyAnswerHasItsShape() async throws {
        var faults: Set<String> = []
        for shown in try await Self.shown() {
            var findings = SchemaFindings()
            shown.schema.check(shown.body, at: shown.place, &findings)
            faults.formUnion(findings.faults.map { "\(shown.title): \($0)" })
        }
        #expect(faults.sorted() == [], "the description tells otherwise")
    }

    @Test func everyMemberStandsInAFile() async throws {
        var findings = SchemaFindings()
        var named: Set<String> = []
        for shown in try await Self.shown() {
            shown.schema.check(shown.body, at: shown.place, &findings)
            named.formUnion(shown.schema.places(at: shown.place))
        }
        let missing = named.subtracting(findings.seen).subtracting(UnshownMembers.all.keys)
            .filter { place in !UnshownMembers.tables.contains { place.contains($0) } }
        #expect(missing.sorted() == [], "no file shows these")
        let wrong = findings.seen.intersection(UnshownMembers.all.keys)
        #expect(wrong.sorted() == [], "these are shown after all")
    }

    /// Every endpoint tells what it answers when it succeeds.
    @Test func everySuccessHasAShape() async throws {
        let missing = try await DescribedEndpoint.all().flatMap { endpoint in
            endpoint.responses.keys.compactMap { Int($0) }.filter { status in
                AnswerSchema.of(method: endpoint.method, path: endpoint.route, status: status)
                    == nil
            }.map { "\(endpoint.title) \($0)" }
        }
        #expect(missing.sorted() == [])
    }

    /// A line whose endpoint or status is gone would describe nothing.
    @Test func everyShapeHasItsEndpoint() {
        for key in [AnswerSchema.v2, AnswerSchema.content, AnswerSchema.own].flatMap(\.keys) {
            let parts = key.split(separator: " ").map(String.init)
            let text = EndpointText.of(method: parts[0], path: parts[1])
            #expect(text != nil, "\(key)")
            if parts.count == 3 {
                #expect(text?.success.map { "\($0)" }.contains(parts[2]) == true)
            }
        }
        #expect(AnswerSchema.v1.keys.sorted() == EndpointText.v1.keys.sorted())
    }

    /// The answers of all files whose body is JSON, whole and without a mask.
    private static func shown() async throws -> [Shown] {
        let endpoints = try await DescribedEndpoint.all()
        var all: [Shown] = []
        for name in GoldenFile.names {
            for exchange in try GoldenFile(named: name).exchanges {
                let hasMask = exchange.headers.contains { $0.name.lowercased() == "x-fields" }
                guard !hasMask || exchange.status >= 400, exchange.method != "HEAD",
                    let endpoint = DescribedEndpoint.of(exchange, in: endpoints),
                    let schema = AnswerSchema.of(
                        method: endpoint.method, path: endpoint.route, status: exchange.status),
                    let line = exchange.answer.dropFirst().last,
                    let body = try? JSONReader.read(Array(line.utf8))
                else { continue }
                all.append(
                    Shown(
                        title: "\(endpoint.title) \(exchange.status)",
                        place: "\(endpoint.title) \(exchange.status)",
                        schema: schema, body: body))
            }
        }
        #expect(all.count > 300)
        return all
    }
}

extension DescribedEndpoint {
    /// The path as it was registered.
    fileprivate var route: String {
        path == "/api/v2/status/models/{name}" ? "/api/v2/status/models/**" : path
    }
}
