import BenchmarkSupport
import NIOCore
import NIOHTTP1
import NIOPosix

/// A number of connections that do the same to one server at the same time.
struct Load: Sendable {
    let target: Target
    let seconds: Int64
    /// Rounds of a connection at the most.
    let rounds: Int
    /// How long after one request of a connection its next is due; nil when at once.
    var pace: TimeAmount?

    /// Runs a script on each of the connections.
    ///
    /// - Returns: the scripts as they were at the end, and the figures.
    func run<Work: Script>(_ scripts: [Work]) async throws -> (scripts: [Work], report: Report) {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let result = try await run(scripts, on: group.any())
            try await group.shutdownGracefully()
            return result
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
    }

    private func run<Work: Script>(
        _ scripts: [Work], on loop: any EventLoop
    ) async throws -> (scripts: [Work], report: Report) {
        let used = target.process.flatMap { ProcessTime.microseconds(of: $0) }
        let start = NIODeadline.now()
        let limit = Limit(rounds: rounds, end: start + .seconds(seconds), pace: pace)
        let address = try target.address
        let promises = scripts.map { _ in
            loop.makePromise(of: Connection<Work>.Outcome.self)
        }
        for (script, promise) in zip(scripts, promises) {
            ClientBootstrap(group: loop)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHTTPClientHandlers()
                        try channel.pipeline.syncOperations.addHandler(
                            Connection(
                                script: script, limit: limit, host: "127.0.0.1", done: promise))
                    }
                }
                .connect(to: address).whenFailure { promise.fail($0) }
        }
        let outcomes = try await EventLoopFuture.whenAllSucceed(
            promises.map(\.futureResult), on: loop
        ).get()
        let time = Double((NIODeadline.now() - start).nanoseconds) / 1_000_000_000
        let usedAfter = target.process.flatMap { ProcessTime.microseconds(of: $0) }
        var report = Report(steps: scripts.first?.steps ?? [], seconds: time)
        for outcome in outcomes { report.add(outcome.requests, rounds: outcome.rounds) }
        if let used, let usedAfter { report.processorTime = usedAfter - used }
        return (outcomes.map(\.script), report)
    }
}
