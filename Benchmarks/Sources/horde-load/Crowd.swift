import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Calls that wait, each on a connection of its own.
final class Crowd: Sendable {
    private struct Counts {
        var waiting = 0
        var answered = 0
        var failure: LoadFailure?
        var isOver = false
    }

    private let loop: any EventLoop
    private let address: SocketAddress
    private let counts = Mutex(Counts())

    init(on loop: any EventLoop, address: SocketAddress) {
        self.loop = loop
        self.address = address
    }

    /// How many wait now.
    var waiting: Int { counts.withLock(\.waiting) }

    /// How many were answered so far.
    var answered: Int { counts.withLock(\.answered) }

    /// - Throws: why one of the calls did not get the answer that it should have.
    func check() throws(LoadFailure) {
        if let failure = counts.withLock(\.failure) { throw failure }
    }

    /// Has calls wait, connected a hundred at a time.
    ///
    /// - Parameter again: True when a call whose answer came is made anew.
    func open(_ asks: [Ask], again: Bool) async throws {
        for start in stride(from: 0, to: asks.count, by: 100) {
            let part = asks[start..<min(start + 100, asks.count)]
            counts.withLock { $0.waiting += part.count }
            let connections = part.map { open($0, again: again) }
            _ = try await EventLoopFuture.whenAllSucceed(connections, on: loop).get()
            try check()
        }
    }

    /// Ends: nobody calls anew.
    func finish() {
        counts.withLock { $0.isOver = true }
    }

    private func open(_ ask: Ask, again: Bool) -> EventLoopFuture<Void> {
        ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    try channel.pipeline.syncOperations.addHandler(
                        Waiter(ask: ask, host: "127.0.0.1") { result in
                            self.note(result, of: ask, again: again)
                        })
                }
            }
            .connect(to: address)
            .map { _ in }
    }

    private func note(_ result: Result<String, LoadFailure>, of ask: Ask, again: Bool) {
        let callsAnew = counts.withLock { counts in
            switch result {
            case .success: counts.answered += 1
            case .failure(let failure):
                if !counts.isOver { counts.failure = counts.failure ?? failure }
            }
            let callsAnew = again && !counts.isOver && counts.failure == nil
            if !callsAnew { counts.waiting -= 1 }
            return callsAnew
        }
        guard callsAnew else { return }
        open(ask, again: true).whenFailure { error in
            let failure = LoadFailure("A call could not be made anew: \(error).")
            self.counts.withLock { $0.failure = $0.failure ?? failure }
        }
    }
}
