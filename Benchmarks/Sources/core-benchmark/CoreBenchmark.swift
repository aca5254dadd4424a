import BenchmarkSupport
import HordeCore

/// Measures the state machine on one core: `core-benchmark [--quick] [WAITING | MIX]...`.
///
/// `core-benchmark 1000 1000000 long flags` measures two mixes with so many waiting, and no more;
/// `core-benchmark pairs [WAITING]` pops and deliveries in turn.
@main
struct CoreBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.compactMap { Int($0) }
        if arguments.contains("pairs") {
            return try measurePairs(rounds: 60_000, waiting: numbers.first ?? 100_000)
        }
        let isQuick = arguments.contains("--quick")
        let usual = isQuick ? [1000, 100_000] : [1000, 10_000, 100_000, 1_000_000]
        let sizes = numbers.isEmpty ? usual : numbers
        let chosen = Mix.allCases.filter { arguments.contains("\($0)") }
        var pops: [Mix: [Summary]] = [:]
        for mix in chosen.isEmpty ? Mix.allCases : chosen {
            print("\n### \(mix.rawValue)")
            let table = MarkdownTable(
                "operation", "waiting", "a second", "mean µs", "p50 µs", "p99 µs", "longest µs")
            for size in sizes {
                pops[mix, default: []].append(
                    try measure(mix, waiting: size, rounds: isQuick ? 2000 : 5000, table))
            }
        }
        compare(pops)
        guard chosen.isEmpty else { return }
        try measurePairs(rounds: 20_000, waiting: 100_000)
        try WaitingHorde.measure(workers: 10_000, rounds: 1000)
    }

    /// - Returns: what a pop that gets a job took.
    private static func measure(
        _ mix: Mix, waiting: Int, rounds: Int, _ table: MarkdownTable
    ) throws -> Summary {
        var horde = try MeasuredHorde(waiting: waiting, mix: mix)
        for index in 0..<rounds { try horde.serveOne(index) }
        for _ in 0..<rounds { try horde.replaceOne() }
        for _ in 0..<rounds { try horde.transferOne() }
        for _ in 0..<rounds / 20 { try horde.popInVain() }
        let rows = [
            ("submit", horde.submit), ("pop, a job", horde.hit),
            ("pop, nothing", horde.miss), ("deliver", horde.deliver),
            ("transfer", horde.transfer), ("cancel", horde.cancel),
            ("status", horde.status), ("sweep", horde.sweep),
        ]
        for (name, samples) in rows {
            let summary = samples.summary()
            guard summary.count > 0 else { continue }
            table.row(
                name, waiting.figure, Int(1_000_000 / summary.mean).figure,
                summary.mean.figure, summary.median.figure, summary.percentile99.figure,
                summary.longest.figure)
        }
        return horde.hit.summary()
    }

    /// How much longer a pop takes with many waiting than with few.
    private static func compare(_ pops: [Mix: [Summary]]) {
        print("\n### A pop with the most waiting, against one with the fewest")
        let table = MarkdownTable("mix", "p50, times", "mean, times", "p50 µs", "mean µs")
        for mix in Mix.allCases {
            guard let first = pops[mix]?.first, let last = pops[mix]?.last else { continue }
            table.row(
                mix.rawValue, (last.median / first.median).figure,
                (last.mean / first.mean).figure, last.median.figure, last.mean.figure)
        }
    }

    /// Pops and deliveries in turn while so many wait for 200 models; after some of them as much
    /// else is asked for, which does not count.
    private static func measurePairs(rounds: Int, waiting: Int) throws {
        var horde = try MeasuredHorde(waiting: waiting, mix: .plain)
        var time: Int64 = 0
        for batch in 0..<rounds / 50 {
            let start = ThreadTime.now()
            for index in 0..<50 { try horde.popAndDeliver(batch * 50 + index) }
            time += ThreadTime.now() - start
            try horde.refill()
        }
        let pairs = Double(horde.delivered) * 1_000_000_000 / Double(time)
        print(
            "\nPairs of a pop and a delivery a second, \(waiting.figure) waiting: \(pairs.figure)")
    }
}
