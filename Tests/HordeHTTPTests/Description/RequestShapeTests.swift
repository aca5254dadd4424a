import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// What the description says of bodies is what is read.
@Suite struct RequestShapeTests {
    private static let shapes = RequestShapes(policy: HordePolicy())
    /// Endpoints that take no body although their method has one.
    private static let bodiless = ["POST /api/horde/v1/audit"]

    @Test func everyBodyIsDescribedWhereItIsTaken() async throws {
        let endpoints = try await DescribedEndpoint.all().map(\.title)
        for title in Self.shapes.endpoints.sorted() { #expect(endpoints.contains(title)) }
        let absent = Set(
            AbsentRoutes.table.flatMap { path, replies in
                replies.map { "\($0.0.rawValue) /api/v2/\(path)" }
            })
        for title in endpoints where !Self.bodiless.contains(title) && !absent.contains(title) {
            guard ["POST", "PUT", "PATCH"].contains(String(title.prefix { $0 != " " })) else {
                continue
            }
            #expect(Self.shapes.endpoints.contains(title), "no body is described")
        }
    }

    /// Each field that a file sends and that is taken is described.
    @Test func fieldsOfFilesAreDescribed() async throws {
        let endpoints = try await DescribedEndpoint.all()
        var unknown: Set<String> = []
        var sent: [String: Set<String>] = [:]
        for exchange in try GoldenFile.names.flatMap({ try GoldenFile(named: $0).exchanges }) {
            guard let endpoint = DescribedEndpoint.of(exchange, in: endpoints),
                let shape = Self.shape(of: endpoint), let bytes = exchange.body?.utf8,
                case .object(let object) = try? JSONReader.read(Array(bytes))
            else { continue }
            for member in object.members {
                sent[endpoint.title, default: []].insert(member.name)
                if (200..<300).contains(exchange.status), !shape.names.contains(member.name) {
                    unknown.insert("\(endpoint.title) \(member.name)")
                }
            }
        }
        #expect(unknown.sorted() == [], "these are sent, but not described")
        #expect(sent.count > 30)
    }

    private static func shape(of endpoint: DescribedEndpoint) -> BodyShape? {
        shapes.body(method: endpoint.method, path: endpoint.path)?.shape
    }

    @Test func boundsAreThoseOfThePolicy() throws {
        var policy = HordePolicy()
        policy.jobsPerRequest = 7
        let shapes = RequestShapes(policy: policy)
        let body = try #require(
            shapes.body(method: "POST", path: "/api/v2/generate/text/async")?.shape)
        #expect(body["prompt"] == FieldShape(kind: .text(0...Int.max), isRequired: true))
        #expect(body["models"].kind == .list(.text(0...255)))
        guard case .object(let settings) = body["params"].kind else {
            Issue.record("params is no object")
            return
        }
        #expect(settings["n"].kind == .integer(1...7))
        #expect(settings["top_k"].kind == .integer(0...200))
        #expect(settings["temperature"].kind == .number(0...5))
        #expect(settings["stop_sequence"].kind == .list(.text(0...Int.max)))
        let style = shapes.body(method: "PATCH", path: "/api/v2/styles/text/{id}")?.shape
        #expect(style?["sharedkey"] == FieldShape(kind: .text(36...36), isNullable: true))
        let old = shapes.body(method: "POST", path: "/api/v1/generate/async")?.shape
        #expect(old?.names.contains("params") == true)
        #expect(old?["prompt"].isRequired == true)
    }
}
