import Testing

@testable import HordeHTTP

/// The files, the description and the router name the same endpoints, statuses and codes.
///
/// That the router and the description name the same endpoints is a test of the description.
@Suite struct GoldenCoverageTests {
    /// Codes of the core that no file shows, each with the reason.
    private static let unshown = [
        "KeyTaken": "two random keys of 128 bits would have to be the same",
        "OutcomePending": "it needs a disk that fails, as in the tests of the process",
        "ServerStopping": "it is told while the server stops, as in the tests of the process",
        "StorageUnavailable": "it needs a disk that fails, as in the tests of the process",
    ]

    @Test func everyEndpointStandsInAFile() async throws {
        let endpoints = try await DescribedEndpoint.all()
        let shown = Set(
            try Self.exchanges().compactMap { DescribedEndpoint.of($0, in: endpoints) }
                .map(\.title))
        let missing = endpoints.map(\.title).filter { !shown.contains($0) }
        #expect(missing == [], "no file shows these")
        #expect(endpoints.count > 100)
    }

    @Test func everyCodeOfTheWireStandsInAFile() throws {
        let shown = try Self.codes()
        let missing = WireCodes.all.filter { !shown.contains($0) && WireCodes.unused[$0] == nil }
        #expect(missing == [], "no file shows these")
        let wrong = WireCodes.unused.keys.filter { shown.contains($0) }
        #expect(wrong.sorted() == [], "these are shown after all")
    }

    @Test func everyRefusalOfTheCoreStandsInAFile() throws {
        let shown = try Self.codes()
        let codes = Set(RejectionAnswerTests.table.compactMap(\.3))
        let missing = codes.subtracting(shown).filter { Self.unshown[$0] == nil }
        #expect(missing.sorted() == [], "no file shows these")
    }

    /// What is answered is what the description says may be.
    @Test func everyAnswerIsDescribed() async throws {
        let endpoints = try await DescribedEndpoint.all()
        var surprises: [String] = []
        for exchange in try Self.exchanges() {
            guard let endpoint = DescribedEndpoint.of(exchange, in: endpoints) else {
                let isEdge =
                    ["OPTIONS", "HEAD"].contains(exchange.method)
                    || [404, 405].contains(exchange.status)
                if !isEdge { surprises.append("\(exchange.method) \(exchange.path)") }
                continue
            }
            guard let answer = endpoint.responses["\(exchange.status)"] else {
                surprises.append("\(endpoint.title) \(exchange.status)")
                continue
            }
            if let code = exchange.code, !answer.contains(code) {
                surprises.append("\(endpoint.title) \(exchange.status) \(code)")
            }
        }
        #expect(Set(surprises).sorted() == [], "the description does not name these")
    }

    private static func exchanges() throws -> [GoldenExchange] {
        try GoldenFile.names.flatMap { try GoldenFile(named: $0).exchanges }
    }

    private static func codes() throws -> Set<String> {
        Set(try exchanges().compactMap(\.code))
    }
}
