import NIOCore
import NIOHTTP1

/// One call that waits for its answer on a connection of its own.
final class Waiter: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let ask: Ask
    private let host: String
    /// Told once, of the answer or that there will be none.
    private let ended: (Result<String, LoadFailure>) -> Void
    private var status = 0
    private var answer = ByteBuffer()
    private var hasEnded = false

    init(ask: Ask, host: String, ended: @escaping (Result<String, LoadFailure>) -> Void) {
        self.ask = ask
        self.host = host
        self.ended = ended
    }

    func channelActive(context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(ask.head(host: host))), promise: nil)
        if let body = ask.body {
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): status = Int(head.status.code)
        case .body(var part): answer.writeBuffer(&part)
        case .end:
            let text = String(buffer: answer)
            if status == ask.status {
                end(.success(text))
            } else {
                let reason = "\(ask.path) was answered with \(status): \(text.prefix(300))"
                end(.failure(LoadFailure(reason)))
            }
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(.failure(LoadFailure("The server closed a connection that waited.")))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(.failure(LoadFailure("A connection that waited failed: \(error).")))
        context.close(promise: nil)
    }

    private func end(_ result: Result<String, LoadFailure>) {
        guard !hasEnded else { return }
        hasEnded = true
        ended(result)
    }
}
