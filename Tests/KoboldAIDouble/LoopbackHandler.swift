import NIOCore
import NIOHTTP1

/// Collects one request at a time and lets an async function answer it.
final class LoopbackHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let respond: @Sendable (LoopbackRequest) async -> LoopbackReply
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()
    private var task: Task<Void, Never>?

    init(respond: @escaping @Sendable (LoopbackRequest) async -> LoopbackReply) {
        self.respond = respond
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part):
            body.writeBuffer(&part)
        case .end:
            guard let head else { return }
            answer(request(head), on: context.channel)
        }
    }

    /// The client is gone: whoever still works on its answer is told by cancellation.
    func channelInactive(context: ChannelHandlerContext) {
        task?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ request: LoopbackRequest, on channel: any Channel) {
        task = Task { [respond] in
            let reply = await respond(request)
            // A client that left cannot be answered, which is no fault of the server.
            try? await reply.write(to: channel)
        }
    }

    private func request(_ head: HTTPRequestHead) -> LoopbackRequest {
        let pairs = head.headers.map { ($0.name.lowercased(), $0.value) }
        return LoopbackRequest(
            method: head.method.rawValue,
            target: head.uri,
            headers: Dictionary(pairs) { _, last in last },
            body: String(buffer: body))
    }
}
