import BenchmarkSupport
import NIOCore
import NIOHTTP1

/// One connection that asks, waits for the answer and asks again, at once or at a pace, until its
/// time or its number of rounds is over.
final class Connection<Work: Script>: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// What came of a connection.
    struct Outcome: Sendable {
        /// The script as it was at the end.
        var script: Work
        /// How long each request of a round took.
        var requests: [Samples]
        /// How long whole rounds took.
        var rounds = Samples()
    }

    private var outcome: Outcome
    private let limit: Limit
    private let host: String
    private let done: EventLoopPromise<Outcome>
    private var step = 0
    private var ask = Ask.get("/")
    private var status = 0
    private var answer = ByteBuffer()
    private var asked = NIODeadline.now()
    private var began = NIODeadline.now()
    private var due = NIODeadline.now()

    init(script: Work, limit: Limit, host: String, done: EventLoopPromise<Outcome>) {
        outcome = Outcome(
            script: script, requests: script.steps.map { _ in Samples() })
        self.limit = limit
        self.host = host
        self.done = done
    }

    func channelActive(context: ChannelHandlerContext) {
        began = .now()
        due = began
        send(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            status = Int(head.status.code)
            answer.clear()
        case .body(var part): answer.writeBuffer(&part)
        case .end: finishStep(context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        // After the end nobody waits for this any more.
        done.fail(LoadFailure("The server closed a connection."))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(error, context)
    }

    /// Sends the next request, or has it sent when it is due.
    private func sendNext(_ context: ChannelHandlerContext) {
        guard let pace = limit.pace else { return send(context) }
        due = due + pace
        guard NIODeadline.now() < due else { return send(context) }
        context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { self.send(context) }
    }

    private func send(_ context: ChannelHandlerContext) {
        do {
            ask = try outcome.script.ask(step)
        } catch {
            return fail(error, context)
        }
        // With a pace, what is asked late because an answer was late counts as late too.
        asked = limit.pace == nil ? .now() : due
        context.write(wrapOutboundOut(.head(ask.head(host: host))), promise: nil)
        if let body = ask.body {
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func finishStep(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        outcome.requests[step].add((now - asked).nanoseconds)
        guard status == ask.status else {
            let text = String(buffer: answer).prefix(300)
            let reason = "\(ask.method) \(ask.path) was answered with \(status): \(text)"
            return fail(LoadFailure(reason), context)
        }
        do {
            try outcome.script.take(answer, to: step)
        } catch {
            return fail(error, context)
        }
        step += 1
        if step == outcome.requests.count {
            step = 0
            outcome.rounds.add((now - began).nanoseconds)
            began = now
            if outcome.rounds.count >= limit.rounds || now >= limit.end {
                done.succeed(outcome)
                return context.close(promise: nil)
            }
        }
        sendNext(context)
    }

    private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
        done.fail(error)
        context.close(promise: nil)
    }
}

/// When a connection stops: after so many rounds or at a time, whichever comes first.
struct Limit: Sendable {
    let rounds: Int
    let end: NIODeadline
    /// How long after one request the next is due; nil when it is as soon as that is answered.
    var pace: TimeAmount?
}
