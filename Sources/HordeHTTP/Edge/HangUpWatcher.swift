internal import NIOCore

/// Tells when the other end of a connection goes away, without taking anything from it.
///
/// It stands first in the pipeline, so that it hears of an end of input at once, whatever the
/// handlers behind it hold back until their answer is written.
final class HangUpWatcher: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = NIOAny

    private let promise: EventLoopPromise<Void>

    /// Done when the other end is gone, or when nobody watches any more.
    var end: EventLoopFuture<Void> { promise.futureResult }

    init(on loop: any EventLoop) {
        promise = loop.makePromise()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent { promise.succeed() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        promise.succeed()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        promise.succeed()
    }
}
