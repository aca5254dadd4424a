import Crypto
import HTTPTypes
import HordeCore
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOSSL
import Synchronization

@testable import HordeHTTP

/// A server of a requester on this machine that is told of texts.
struct WebhookReceiver: Sendable {
    /// A call that came in.
    struct Call: Sendable {
        let body: [UInt8]
        let signature: String?

        var json: JSONValue? { try? JSONReader.read(body) }

        /// True when who knows `secret` signed the body.
        func isSigned(with secret: String) -> Bool {
            let code = HMAC<SHA256>.authenticationCode(
                for: body, using: SymmetricKey(data: Array(secret.utf8)))
            let hex = code.map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }
            return signature == "sha256=" + hex.joined()
        }
    }

    let port: Int
    private let count: Counted

    /// How many calls have come in.
    var calls: Int { count.value.withLock { $0 } }

    /// A number that tasks share.
    private final class Counted: Sendable {
        let value = Mutex(0)
    }

    private let incoming: AsyncStream<Call>

    /// The next call.
    func next() async -> Call? {
        var calls = incoming.makeAsyncIterator()
        return await calls.next()
    }

    /// Runs `body` against a receiver that answers the statuses in turn, then 200; with
    /// `security` in TLS.
    static func run(
        answering statuses: [HTTPResponse.Status] = [], security: TLSConfiguration? = nil,
        _ body: @Sendable @escaping (WebhookReceiver) async throws -> Void
    ) async throws {
        let (calls, taken) = AsyncStream.makeStream(of: Call.self)
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let count = Counted()
        let left = Mutex(Array(statuses.reversed()))
        let router = Router()
        router.post("**") { request, _ -> Response in
            let buffer = try await request.body.collect(upTo: 1 << 20)
            let name = HTTPField.Name("X-Horde-Signature")
            count.value.withLock { $0 += 1 }
            taken.yield(
                Call(
                    body: Array(buffer.readableBytesView),
                    signature: name.flatMap { request.headers[$0] }))
            return Response(
                status: left.withLock { $0.popLast() } ?? .ok,
                headers: [.location: "http://127.0.0.1:1/elsewhere"])
        }
        var logger = Logger(label: "receiver")
        logger.logLevel = .critical
        let server = try security.map { try HTTPServerBuilder.tls(tlsConfiguration: $0) }
        let app = Application(
            router: router, server: server ?? .http1(),
            configuration: .init(address: .hostname("localhost", port: 0)),
            onServerRunning: { running.yield($0.localAddress?.port ?? 0) }, logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await app.run() }
            for await port in ports {
                try await body(WebhookReceiver(port: port, count: count, incoming: calls))
                break
            }
            group.cancelAll()
        }
    }
}
