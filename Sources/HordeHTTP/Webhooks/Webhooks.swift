public import HordeCore
public import Logging
internal import NIOPosix
public import ServiceLifecycle
internal import Synchronization

/// Tells requesters of their texts by calling the addresses that they gave.
///
/// Calls wait in a queue that is bounded; one more is dropped and counted. What still waits when
/// the server stops is lost, as are all texts. Nothing of an address or a text is ever logged.
public final class Webhooks: Service, Sendable {
    /// Which addresses are called.
    public let reach: WebhookReach

    /// How many calls may wait.
    static let queueLimit = 256
    /// How many are made at once.
    static let concurrency = 64
    /// How long to wait before each repetition.
    static let pauses: [Duration] = [.seconds(1), .seconds(4)]

    private let sender: any WebhookSender
    private let clock: any WallClock
    private let logger: Logger?
    private let resolver: NIOThreadPool?
    private let notices: AsyncStream<WebhookNotice>
    private let queue: AsyncStream<WebhookNotice>.Continuation
    private let counts = Mutex(WebhookFigures())

    /// Makes calls over the network.
    ///
    /// - Parameters:
    ///   - reach: Which addresses are called.
    ///   - clock: Waits between the tries of a call.
    ///   - logger: Told how many calls failed, at the level debug.
    public convenience init(reach: WebhookReach, clock: any WallClock, logger: Logger? = nil) {
        let resolver = NIOThreadPool(numberOfThreads: 4)
        self.init(
            reach: reach, clock: clock, logger: logger,
            sender: HTTPWebhookSender(reach: reach, resolver: resolver), resolver: resolver)
    }

    init(
        reach: WebhookReach, clock: any WallClock, logger: Logger? = nil,
        sender: any WebhookSender, resolver: NIOThreadPool? = nil
    ) {
        self.reach = reach
        self.clock = clock
        self.logger = logger
        self.sender = sender
        self.resolver = resolver
        (notices, queue) = AsyncStream.makeStream(
            of: WebhookNotice.self, bufferingPolicy: .bufferingOldest(Self.queueLimit))
    }

    /// What became of calls since the start.
    public var figures: WebhookFigures { counts.withLock { $0 } }

    /// Makes calls until the task is cancelled or the server stops.
    public func run() async throws {
        resolver?.start()
        await withTaskGroup(of: Void.self) { group in
            var running = 0
            for await notice in notices.cancelOnGracefulShutdown() {
                if running == Self.concurrency {
                    await group.next()
                    running -= 1
                }
                running += 1
                group.addTask { await self.call(notice) }
            }
            group.cancelAll()
        }
        try? await resolver?.shutdownGracefully()
    }

    /// Puts a call into the queue, if there is room.
    func offer(_ text: CalledBack) {
        guard let notice = WebhookNotice(text) else { return }
        if case .dropped = queue.yield(notice) {
            counts.withLock { $0.dropped += 1 }
        }
    }

    private func call(_ notice: WebhookNotice) async {
        for pause in Self.pauses.map(Optional.some) + [nil] {
            switch await sender.send(notice) {
            case .taken: return counts.withLock { $0.taken += 1 }
            case .forbidden: return giveUp()
            case .failed: break
            }
            guard let pause else { break }
            do { try await clock.sleep(for: pause) } catch { break }
        }
        giveUp()
    }

    private func giveUp() {
        let failed = counts.withLock { figures in
            figures.failed += 1
            return figures.failed
        }
        logger?.debug("A webhook was given up", metadata: ["webhooks.failed": "\(failed)"])
    }
}
