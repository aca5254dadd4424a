import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// A running server as an administrator sees it.
struct AdminServer: Sendable {
    /// The address without a slash at its end.
    let base: String
    /// The administrator's key.
    let apiKey: String

    /// Sends a request and reads the answer.
    ///
    /// Redirects are not followed: the key is for this server alone.
    ///
    /// - Throws: ``CommandFailure`` with the server's own message when it refuses, or with what to
    ///   do when it cannot be reached.
    func send(_ request: AdminRequest) async throws(CommandFailure) -> JSONValue {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration)
        let result: Result<(UInt, JSONValue?), any Error>
        do {
            let response = try await client.execute(encoded(request), timeout: .seconds(300))
            let bytes = try await response.body.collect(upTo: 64 << 20)
            result = .success((response.status.code, try? JSONValue(bytes: Data(buffer: bytes))))
        } catch {
            result = .failure(error)
        }
        try? await client.shutdown()
        switch result {
        case .failure:
            throw CommandFailure(
                .failure, "No server answers at \(base). Is it running, and is --url right?")
        case .success((let status, let answer)):
            return try accepted(status, answer)
        }
    }

    private func encoded(_ request: AdminRequest) throws -> HTTPClientRequest {
        var encoded = HTTPClientRequest(url: base + request.path)
        encoded.method = HTTPMethod(rawValue: request.verb.rawValue)
        encoded.headers.add(name: "apikey", value: apiKey)
        encoded.headers.add(
            name: "Client-Agent", value: "horde-server-admin:\(HordeServerVersion.current):")
        if let key = request.idempotencyKey {
            encoded.headers.add(name: "Idempotency-Key", value: key)
        }
        if let body = request.body {
            encoded.headers.add(name: "Content-Type", value: "application/json")
            encoded.body = .bytes(ByteBuffer(string: try JSONValue.object(body).text()))
        }
        return encoded
    }

    private func accepted(
        _ status: UInt, _ answer: JSONValue?
    ) throws(CommandFailure) -> JSONValue {
        guard (200..<300).contains(status) else {
            // The message repeats the first of the faulty fields, so that they stand for it.
            let message =
                answer?["errors"]?.display ?? answer?["message"]?.display
                ?? "The server answered \(status)"
            throw CommandFailure(.failure, message)
        }
        guard let answer else {
            throw CommandFailure(
                .failure, "What answers at \(base) is not a horde: its answer is not JSON.")
        }
        return answer
    }
}
