import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Sends one request and reads its whole answer within a time limit.
struct HTTPTransport: Sendable {
    /// The client that holds the connections.
    let client: HTTPClient
    /// Bytes that an answer may have; no prompt or text comes near.
    var maximumBytes = 32 << 20

    /// Sends a request; nothing of it is logged.
    ///
    /// - Parameter receive: Takes the parts of an event stream as they come, which the answer then
    ///   lacks; nil to read a stream like any other answer.
    /// - Throws: `TransportFault`.
    func send(
        _ request: HTTPClientRequest, within limit: Duration,
        receive: (@Sendable (ByteBuffer) -> Void)? = nil
    ) async throws(TransportFault) -> HTTPAnswer {
        do {
            return try await withThrowingTaskGroup(of: HTTPAnswer?.self) { group in
                group.addTask { try await exchange(request, within: limit, receive) }
                group.addTask {
                    try await Task.sleep(for: limit)
                    return nil
                }
                defer { group.cancelAll() }
                guard let first = try await group.next(), let answer = first else {
                    throw TransportFault.timedOut
                }
                return answer
            }
        } catch {
            throw Task.isCancelled ? .cancelled : TransportFault(error)
        }
    }

    /// The client's own deadline covers the head of an answer only, hence the race above.
    private func exchange(
        _ request: HTTPClientRequest, within limit: Duration,
        _ receive: (@Sendable (ByteBuffer) -> Void)?
    ) async throws -> HTTPAnswer {
        let response = try await client.execute(request, deadline: .now() + TimeAmount(limit))
        let status = Int(response.status.code)
        let head = HTTPAnswer(status: status, headers: response.headers, body: Data())
        guard let receive, head.isEventStream else {
            let body = try await response.body.collect(upTo: maximumBytes)
            return HTTPAnswer(status: status, headers: response.headers, body: Data(buffer: body))
        }
        var bytes = 0
        for try await part in response.body {
            bytes += part.readableBytes
            guard bytes <= maximumBytes else { throw TransportFault.tooLarge }
            receive(part)
        }
        return head
    }
}
