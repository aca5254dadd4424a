import BenchmarkSupport
import Foundation
import NIOCore

/// What is measured, one thing after another.
struct LoadPlan: Sendable {
    private let empty: Target
    private let horde: Target
    private let connections: Int
    private let seconds: Int64
    private let administrator: String

    /// How often the ceiling and the cycles are measured.
    private static let turns = 3
    /// The most requests that are left waiting, so that no machine is filled up.
    private static let waitingLimit = 50_000

    init(_ arguments: some Collection<String>) throws(LoadFailure) {
        let targets = arguments.filter { $0.contains(":") }
        let numbers = arguments.compactMap { Int($0) }
        guard targets.count == 2, targets.count + numbers.count == arguments.count,
            let key = ProcessInfo.processInfo.environment["HORDE_ADMIN_API_KEY"]
        else {
            throw LoadFailure(
                "Usage: HORDE_ADMIN_API_KEY=… horde-load EMPTY,PID HORDE,PID [CONNECTIONS] "
                    + "[SECONDS]")
        }
        empty = try Target(targets[0])
        horde = try Target(targets[1])
        connections = min(max(numbers.first ?? 64, 1), 1000)
        seconds = Int64(min(max(numbers.dropFirst().first ?? 5, 1), 60))
        administrator = key
    }

    func run() async throws {
        let keys = try await accounts()
        let cycles = (0..<connections).map {
            Cycle(requester: keys[2 * $0], owner: keys[2 * $0 + 1], number: $0)
        }
        print("\(connections) connections, \(seconds) s each, \(Self.turns) times the first two.")
        let table = MarkdownTable(
            "what", "requests a second", "rounds a second", "p50 ms", "p99 ms",
            "server CPU µs a request")
        let (ceiling, cycle) = try await alternate(cycles)
        ceiling.write(as: "empty route", to: table)
        cycle.write(as: "cycle: async, pop, submit, status", to: table)
        let heartbeat = SameRequest(name: "heartbeat", request: .get("/api/v2/status/heartbeat"))
        try await measure([heartbeat]).write(as: "heartbeat", to: table)
        let pops = cycles.indices.map { SameRequest(name: "pop", request: idlePop($0, keys)) }
        try await measure(pops).write(as: "pop, nothing waits", to: table)
        let submissions = cycles.indices.map { index in
            SameRequest(
                name: "async",
                request: Bodies.asynchronous(model: "backend/Waiting-7B", key: keys[2 * index]))
        }
        let queued = try await measure(submissions, total: Self.waitingLimit)
        queued.write(as: "async", to: table)
        try await measure(cycles).write(
            as: "cycle, with \(queued.requestCount.figure) waiting besides", to: table)
        tell(cycle, ceiling: ceiling)
    }

    /// Measures the ceiling and the cycles in turns, so that both have the same share of a machine
    /// that others use too.
    private func alternate(
        _ cycles: [Cycle]
    ) async throws -> (ceiling: Report, cycle: Report) {
        var (ceiling, cycle) = (try await measureCeiling(), try await measure(cycles))
        for _ in 1..<Self.turns {
            ceiling.add(try await measureCeiling())
            cycle.add(try await measure(cycles))
        }
        return (ceiling, cycle)
    }

    private func idlePop(_ number: Int, _ keys: [String]) -> Ask {
        Bodies.pop(
            worker: "idle worker \(number)", model: "backend/Idle-7B", key: keys[2 * number + 1])
    }

    private func measureCeiling() async throws -> Report {
        let script = SameRequest(name: "empty route", request: .get("/"))
        let load = Load(target: empty, seconds: seconds, rounds: .max)
        return try await load.run(Array(repeating: script, count: connections)).report
    }

    /// Makes a requester and a worker's owner for each connection.
    private func accounts() async throws -> [String] {
        let load = Load(target: horde, seconds: 60, rounds: 2 * connections)
        let maker = AccountMaker(administrator: administrator)
        let keys = try await load.run([maker]).scripts[0].keys
        guard keys.count == 2 * connections else {
            throw LoadFailure("The accounts were not made within a minute.")
        }
        return keys
    }

    /// Runs scripts, one a connection; a single one on all connections.
    private func measure<Work: Script>(
        _ scripts: [Work], total: Int = 1_000_000
    ) async throws -> Report {
        let all = scripts.count == 1 ? Array(repeating: scripts[0], count: connections) : scripts
        let load = Load(target: horde, seconds: seconds, rounds: total / connections)
        return try await load.run(all).report
    }

    private func tell(_ cycle: Report, ceiling: Report) {
        let rate = ceiling.requestRate / 4
        let share = 100 * cycle.roundRate / rate
        print("\nA cycle is four requests: a quarter of the empty route's rate in this run is")
        print("\(rate.figure) a second, of which \(cycle.roundRate.figure) cycles are")
        print("\(share.figure) %.")
        guard let spent = cycle.timePerRequest, let least = ceiling.timePerRequest else { return }
        print("By the server's processor time the share is \((100 * least / spent).figure) %.")
    }
}
