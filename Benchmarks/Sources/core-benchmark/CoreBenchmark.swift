import BenchmarkSupport
import HordeCore

/// Measures the state machine on one core: `core-benchmark [WAITING] [ROUNDS]`.
@main
struct CoreBenchmark {
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let waiting = numbers.first ?? 100_000
        let rounds = numbers.count > 1 ? numbers[1] : 20_000
        let table = MarkdownTable(
            "operation", "waiting", "a second on one core", "mean µs", "p50 µs", "p99 µs", "max µs")
        let small = try measureAll(waiting: 1000, rounds: rounds, table)
        let large = try measureAll(waiting: waiting, rounds: rounds, table)
        try measureMisses(waiting: waiting, rounds: rounds / 10, table)
        let ratio = large.median / small.median
        print("\nA pop that gets a job with \(waiting.figure) waiting takes \(ratio.figure) times")
        print("as long as with 1,000 (p50, in this run).")
    }

    /// - Returns: what a pop that gets a job took.
    private static func measureAll(
        waiting: Int, rounds: Int, _ table: MarkdownTable
    ) throws -> Summary {
        var horde = try MeasuredHorde(waiting: waiting, naming: 0...3)
        for _ in 0..<rounds { try horde.replaceOne() }
        for index in 0..<rounds { try horde.serveOne(index) }
        for _ in 0..<rounds { try horde.transferOne() }
        let count = horde.waitingCount
        let rows = [
            ("submit", horde.submit), ("cancel", horde.cancel), ("pop, a job", horde.hit),
            ("deliver", horde.deliver), ("transfer", horde.transfer),
            ("sweep", horde.sweep),
        ]
        for (name, samples) in rows { write(samples, as: name, waiting: count, table) }
        guard waiting > 1000 else { return horde.hit.summary() }
        let hit = horde.hit.summary()
        try measureLong(&horde, rounds: rounds / 10, table)
        return hit
    }

    /// Pops that pass over requests that are too long for the worker.
    private static func measureLong(
        _ horde: inout MeasuredHorde, rounds: Int, _ table: MarkdownTable
    ) throws {
        for index in 0..<1000 { try horde.submitLong(index) }
        horde.hit = Samples()
        for index in 0..<rounds { try horde.serveOne(index) }
        write(
            horde.hit, as: "pop, the first 1,000 too long", waiting: horde.waitingCount, table)
        let tiny = MeasuredHorde.request(
            "tiny", owner: 0,
            offer: WorkerOffer(
                models: ["backend/Model-2-7B-Instruct"], maximumLength: 16,
                maximumContextLength: 2048))
        for _ in 0..<rounds / 10 { try horde.popInVain(tiny) }
        write(horde.miss, as: "pop, all too long", waiting: horde.waitingCount, table)
    }

    /// Pops of a worker whose model nobody wants; every request names one.
    private static func measureMisses(
        waiting: Int, rounds: Int, _ table: MarkdownTable
    ) throws {
        var horde = try MeasuredHorde(waiting: waiting, naming: 1...3)
        let lonely = MeasuredHorde.request(
            "lonely", owner: 0,
            offer: WorkerOffer(
                models: ["unwanted"], maximumLength: 512, maximumContextLength: 8192))
        for _ in 0..<rounds { try horde.popInVain(lonely) }
        write(
            horde.miss, as: "pop, nothing for its model", waiting: horde.waitingCount, table)
    }

    private static func write(
        _ samples: Samples, as name: String, waiting: Int, _ table: MarkdownTable
    ) {
        let summary = samples.summary()
        guard summary.count > 0 else { return }
        table.row(
            name, waiting.figure, Int(1_000_000 / summary.mean).figure, summary.mean.figure,
            summary.median.figure, summary.percentile99.figure, summary.longest.figure)
    }
}
