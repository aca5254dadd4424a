import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOSSL

/// Talks plain HTTP to a server, as any client would.
final class HTTPProbe: Sendable {
    /// An answer.
    struct Answer: Sendable {
        /// The status, such as 200.
        let status: Int
        /// The body as text.
        let text: String
        /// The body as JSON; null when it is none.
        let json: JSON
    }

    private let base: String
    private let client: HTTPClient

    /// Makes a probe with connections of its own.
    ///
    /// - Parameters:
    ///   - certificate: The file of the one certificate to trust; nil for the usual ones.
    ///   - connections: How many requests are on their way at once; further ones wait their turn.
    init(base: String, trusting certificate: String? = nil, connections: Int = 32) {
        self.base = base
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(connections > 32 ? 60 : 5)
        if let certificate {
            var security = TLSConfiguration.makeClientConfiguration()
            security.trustRoots = .file(certificate)
            configuration.tlsConfiguration = security
        }
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        client.shutdown { _ in }
    }

    /// Sends a request.
    ///
    /// - Parameters:
    ///   - key: The API key; nil to send none.
    ///   - body: The body in JSON; nil for none.
    func send(
        _ method: String, _ path: String, key: String? = nil, body: JSON? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        let bytes = try body.map { try JSONEncoder().encode($0) }
        return try await send(method, path, key: key, bytes: bytes, headers: headers)
    }

    /// Sends a request with any body.
    func send(
        _ method: String, _ path: String, key: String? = nil, bytes: Data?,
        type: String = "application/json", headers: [String: String] = [:]
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: base + path)
        request.method = HTTPMethod(rawValue: method)
        if let key { request.headers.add(name: "apikey", value: key) }
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let bytes {
            request.headers.add(name: "Content-Type", value: type)
            request.body = .bytes(ByteBuffer(data: bytes))
        }
        let response = try await client.execute(request, timeout: .seconds(50))
        let data = Data(buffer: try await response.body.collect(upTo: 64 << 20))
        return Answer(
            status: Int(response.status.code), text: String(decoding: data, as: UTF8.self),
            json: (try? JSONDecoder().decode(JSON.self, from: data)) ?? .null)
    }
}
