import BenchmarkSupport
import Foundation
import NIOCore
import NIOPosix

/// Hundreds of calls for texts and thousands of pops wait, and others are answered meanwhile.
struct WaitingPlan: Sendable {
    private let horde: Target
    private let calls: Int
    private let pops: Int
    private let seconds: Int64
    private let administrator: String

    /// A policy lets a user have so many workers; a user has fewer calls than are allowed.
    private static let share = 20
    /// Connections that make short calls, and how long after one call the next is due: together
    /// forty of each kind a second.
    private static let callers = 4
    private static let pace = TimeAmount.milliseconds(25)

    init(_ arguments: some Collection<String>) throws(LoadFailure) {
        let numbers = arguments.compactMap { Int($0) }
        guard let address = arguments.first, numbers.count == arguments.count - 1,
            let key = ProcessInfo.processInfo.environment["HORDE_ADMIN_API_KEY"]
        else {
            throw LoadFailure(
                "Usage: HORDE_ADMIN_API_KEY=… horde-load waiting HORDE,PID [CALLS] [POPS] "
                    + "[SECONDS]")
        }
        horde = try Target(address)
        calls = min(max(numbers.first ?? 500, 1), 5000)
        pops = min(max(numbers.dropFirst().first ?? 5000, 1), 20_000)
        seconds = Int64(min(max(numbers.dropFirst(2).first ?? 60, 1), 600))
        administrator = key
    }

    func run() async throws {
        raiseLimitOfOpenFiles()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            try await run(on: group.any())
            try await group.shutdownGracefully()
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
    }

    private func run(on loop: any EventLoop) async throws {
        let keys = try await accounts(count: 1 + (max(calls, pops) + Self.share - 1) / Self.share)
        print("\(calls.figure) calls for a text and \(pops.figure) pops wait, \(seconds) s.")
        let table = MarkdownTable("what", "how many", "p50 ms", "p99 ms", "longest ms")
        tell(try await shortCalls(keys[0]), besides: "nobody waits", in: table)
        // Known to the server, this worker makes the calls possible.
        let scribe = SameRequest(
            name: "pop",
            request: Bodies.pop(worker: "scribe", model: CrowdModel.called, key: keys[0]))
        _ = try await Load(target: horde, seconds: 10, rounds: 1).run([scribe])
        let before = horde.process.flatMap { ProcessSize(of: $0) }
        let callers = Crowd(on: loop, address: try horde.address)
        let workers = Crowd(on: loop, address: try horde.address)
        let start = NIODeadline.now()
        try await callers.open(
            (0..<calls).map { Bodies.synchronous(model: CrowdModel.called, key: key($0, keys)) },
            again: false)
        try await workers.open((0..<pops).map { pop($0, keys) }, again: true)
        let opening = Double((NIODeadline.now() - start).nanoseconds) / 1_000_000_000
        tell(try await shortCalls(keys[0]), besides: "they wait", in: table)
        try callers.check()
        try workers.check()
        guard callers.waiting == calls, workers.waiting == pops else {
            throw LoadFailure(
                "\(callers.waiting) calls and \(workers.waiting) pops still wait, not all.")
        }
        let after = horde.process.flatMap { ProcessSize(of: $0) }
        let came = workers.answered
        let service = Scribe(owner: keys[0], worker: "scribe")
        let served = try await Load(target: horde, seconds: 300, rounds: calls).run([service])
        tell(served.report, besides: "the calls are served", in: table)
        workers.finish()
        try await answered(callers)
        print("\nAll were connected after \(opening.figure) s. All calls waited until a worker")
        print(
            "came for them, and got their texts; \(came.figure) pops ended in vain and were made "
                + "anew."
        )
        guard let before, let after else { return }
        let bytes = (after.megabytes - before.megabytes) * 1000 / Double(calls + pops)
        print("The server had \(before.threads) threads before and \(after.threads) while they")
        print("waited, and took \(bytes.figure) kB of memory for each of them.")
    }

    /// Fails unless all calls are answered within ten seconds.
    private func answered(_ callers: Crowd) async throws {
        let end = NIODeadline.now() + .seconds(10)
        while callers.waiting > 0, NIODeadline.now() < end {
            try await Task.sleep(for: .milliseconds(10))
        }
        try callers.check()
        guard callers.answered == calls else {
            throw LoadFailure("Only \(callers.answered) calls got their texts.")
        }
    }

    private func tell(_ report: Report, besides state: String, in table: MarkdownTable) {
        for (step, samples) in zip(report.steps, report.requests) {
            let summary = samples.summary()
            table.row(
                "\(step), \(state)", samples.count.figure, (summary.median / 1000).figure,
                (summary.percentile99 / 1000).figure, (summary.longest / 1000).figure)
        }
    }

    private func shortCalls(_ key: String) async throws -> Report {
        let scripts = Array(repeating: ShortCalls(requester: key), count: Self.callers)
        return try await Load(target: horde, seconds: seconds, rounds: .max, pace: Self.pace)
            .run(scripts).report
    }

    private func key(_ number: Int, _ keys: [String]) -> String {
        keys[1 + number / Self.share]
    }

    /// Workers do not all come back at the same time.
    private func pop(_ number: Int, _ keys: [String]) -> Ask {
        Bodies.waitingPop(
            worker: "idle worker \(number)", model: CrowdModel.idle(number),
            key: key(number, keys), seconds: 30 + number % 31)
    }

    private func accounts(count: Int) async throws -> [String] {
        let load = Load(target: horde, seconds: 120, rounds: count)
        let keys = try await load.run([AccountMaker(administrator: administrator)]).scripts[0].keys
        guard keys.count == count else {
            throw LoadFailure("The accounts were not made within two minutes.")
        }
        return keys
    }
}
