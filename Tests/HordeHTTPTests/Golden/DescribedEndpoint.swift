import Synchronization
import Testing

@testable import HordeHTTP

/// A method of a path as the description has it.
struct DescribedEndpoint: Sendable {
    let method: String
    let path: String
    /// The statuses that it may answer, each with its codes.
    let responses: [String: Set<String>]

    /// How tests name it.
    var title: String { "\(method) \(path)" }

    /// All that the description has, in its order.
    static func all() async throws -> [DescribedEndpoint] {
        try await described().flatMap { path, operations in
            operations.names.map { method in
                let responses = operations[method]?["responses"]
                let codes = (responses?.names ?? []).map { status in
                    let list = responses?[status]?["x-rc"]?.values ?? []
                    return (status, Set(list.compactMap(\.text)))
                }
                return DescribedEndpoint(
                    method: method.uppercased(), path: path,
                    responses: Dictionary(codes) { first, _ in first })
            }
        }
    }

    private static func described() async throws -> [(String, JSONValue)] {
        let found = Mutex<[(String, JSONValue)]>([])
        try await Harness.run { horde in
            let document = try await horde.get("/api/openapi.json")
            let paths = document["paths"]
            let list = (paths?.names ?? []).compactMap { path in paths?[path].map { (path, $0) } }
            found.withLock { $0 = list }
        }
        return found.withLock { $0 }
    }

    /// The endpoint that a request goes to: of those that fit, the one with most fixed parts.
    static func of(
        _ exchange: GoldenExchange, in endpoints: [DescribedEndpoint]
    ) -> DescribedEndpoint? {
        let parts = exchange.pathAlone.split(separator: "/")
        return endpoints.filter { $0.method == exchange.method && $0.fits(parts) }
            .max { $0.fixedParts < $1.fixedParts }
    }

    private var parts: [Substring] { path.split(separator: "/") }
    private var fixedParts: Int { parts.count { !$0.hasPrefix("{") } }

    /// True when a path is of this endpoint; the name of a model may hold slashes.
    private func fits(_ given: [Substring]) -> Bool {
        let own = parts
        let mayGoOn = path == "/api/v2/status/models/{name}"
        guard given.count == own.count || mayGoOn && given.count > own.count else { return false }
        return zip(own, given).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension GoldenExchange {
    /// The code of the refusal that is the answer; nil when it has none.
    var code: String? {
        guard status >= 400, let body = answer.last?.utf8 else { return nil }
        return (try? JSONReader.read(Array(body)))?["rc"]?.text
    }
}
