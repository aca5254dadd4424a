import Testing

@testable import HordeHTTP

/// The files, the description and the router name the same endpoints, statuses and codes.
///
/// That the router and the description name the same endpoints is a test of the description.
@Suite struct GoldenCoverageTests {
    /// Codes of refusals that no file shows, each with the reason.
    private static let unshown = [
        "ServerStopping": "it is told while the server stops, as tests of the process show",
        "KeyTaken": "two random keys of 128 bits would have to be the same",
    ]

    @Test func everyEndpointStandsInAFile() async throws {
        let endpoints = try await DescribedEndpoint.all()
        let shown = Set(
            try Self.exchanges().compactMap { DescribedEndpoint.of($0.exchange, in: endpoints) }
                .map(\.title))
        let missing = endpoints.map(\.title).filter { !shown.contains($0) }
        #expect(missing == [], "no file shows these")
        #expect(endpoints.count > 100)
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
        for (file, exchange) in try Self.exchanges() {
            guard let endpoint = DescribedEndpoint.of(exchange, in: endpoints) else {
                let isEdge =
                    ["OPTIONS", "HEAD"].contains(exchange.method)
                    || [404, 405].contains(exchange.status)
                if !isEdge { surprises.append("\(file): \(exchange.method) \(exchange.path)") }
                continue
            }
            guard let answer = endpoint.responses["\(exchange.status)"] else {
                surprises.append("\(file): \(endpoint.title) \(exchange.status)")
                continue
            }
            if let code = exchange.code, !answer.contains(code) {
                surprises.append("\(file): \(endpoint.title) \(exchange.status) \(code)")
            }
        }
        #expect(Set(surprises).sorted() == [])
    }

    private static func exchanges() throws -> [(file: String, exchange: GoldenExchange)] {
        try GoldenFile.names.flatMap { name in
            try GoldenFile(named: name).exchanges.map { (name, $0) }
        }
    }

    private static func codes() throws -> Set<String> {
        Set(try exchanges().compactMap(\.exchange.code))
    }
}
