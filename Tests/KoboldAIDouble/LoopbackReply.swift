import NIOCore
import NIOHTTP1

/// What a loopback server answers.
public enum LoopbackReply: Sendable, Hashable {
    /// A whole answer; without a length the connection closes behind it.
    case whole(status: Int, headers: [String: String], body: String, hasLength: Bool)
    /// The head and the first half of a body, then the connection closes.
    case half(status: Int, body: String)
    /// The connection closes without an answer.
    case close
    /// Server-sent events, written while they come about.
    case stream(LoopbackStream)

    /// A JSON answer.
    public static func json(
        _ body: String, status: Int = 200, headers: [String: String] = [:]
    ) -> LoopbackReply {
        let headers = headers.merging(["content-type": "application/json"]) { own, _ in own }
        return .whole(status: status, headers: headers, body: body, hasLength: true)
    }

    /// A web page.
    public static func page(_ status: Int) -> LoopbackReply {
        .whole(
            status: status, headers: ["content-type": "text/html"],
            body: "<html><body>\(status)</body></html>", hasLength: true)
    }

    /// Writes the answer to a connection.
    func write(to channel: any Channel) async throws {
        switch self {
        case .whole(let status, let headers, let body, let hasLength):
            var fields = HTTPHeaders(headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
            if hasLength {
                fields.add(name: "content-length", value: String(body.utf8.count))
            } else {
                fields.add(name: "connection", value: "close")
            }
            // Version 1.0 without a length ends with the connection, as old servers answer.
            try await write(
                to: channel, version: hasLength ? .http1_1 : .http1_0, status, fields, body)
            if !hasLength { try await channel.close() }
        case .half(let status, let body):
            let fields: HTTPHeaders = ["content-length": String(body.utf8.count)]
            let half = String(body.prefix(body.count / 2))
            let head = HTTPResponseHead(
                version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: fields)
            channel.write(HTTPServerResponsePart.head(head), promise: nil)
            let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: half)))
            try await channel.writeAndFlush(part)
            try await channel.close()
        case .close:
            try await channel.close()
        case .stream(let stream):
            try await write(stream, to: channel)
        }
    }

    private func write(_ stream: LoopbackStream, to channel: any Channel) async throws {
        var fields: HTTPHeaders = [
            "content-type": "text/event-stream", "cache-control": "no-cache",
        ]
        // KoboldCpp says so although only the end of the connection ends its streams.
        if stream.isOld { fields.add(name: "connection", value: "keep-alive") }
        let head = HTTPResponseHead(
            version: stream.isOld ? .http1_0 : .http1_1, status: .ok, headers: fields)
        // Who writes the pieces is told in any case, or would never learn that this is over.
        let beginning = channel.eventLoop.makePromise(of: Void.self)
        channel.writeAndFlush(HTTPServerResponsePart.head(head), promise: beginning)
        let isWhole = await stream.produce { piece in
            try await beginning.futureResult.get()
            let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: piece)))
            try await channel.writeAndFlush(part)
        }
        if isWhole { try await channel.writeAndFlush(HTTPServerResponsePart.end(nil)) }
        if stream.isOld || !isWhole { try await channel.close() }
    }

    private func write(
        to channel: any Channel, version: HTTPVersion, _ status: Int, _ headers: HTTPHeaders,
        _ body: String
    ) async throws {
        let head = HTTPResponseHead(
            version: version, status: HTTPResponseStatus(statusCode: status), headers: headers)
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: body)))
        channel.write(part, promise: nil)
        try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
    }
}
