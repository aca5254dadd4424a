import BenchmarkSupport
import HordeCore

/// Measures what a horde keeps in memory: `memory-benchmark [USERS] [REQUESTS]`.
///
/// Everything is made through the public interface, as a running horde would: users register and
/// are given kudos, requests are submitted with their texts in a vault.
@main
struct MemoryBenchmark {
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let users = numbers.first ?? 1_000_000
        let requests = numbers.count > 1 ? numbers[1] : 100_000
        let table = MarkdownTable("what", "how many", "resident MB", "bytes each", "longest µs")
        var horde = try PopulousHorde()
        try measure("registered users", users, table) {
            for _ in 0..<users { try horde.register() }
            return horde.takeLongest()
        }
        try measure("… of whom a third earned and gave kudos", users / 3, table) {
            for _ in 0..<users / 3 { try horde.move() }
            return horde.takeLongest()
        }
        let texts = horde.vault.byteCount
        try measure("waiting requests", requests, table, less: { horde.vault.byteCount - texts }) {
            for _ in 0..<requests { try horde.submit() }
            return horde.takeLongest()
        }
    }

    /// Prints by how much the process grew while `body` ran, apart from what `texts` counts.
    private static func measure(
        _ name: String, _ count: Int, _ table: MarkdownTable, less texts: () -> Int = { 0 },
        _ body: () throws -> Double
    ) rethrows {
        guard let before = ResidentMemory.now() else { return print("statm cannot be read.") }
        let longest = try body()
        guard let after = ResidentMemory.now() else { return }
        let bytes = after - before - texts()
        table.row(
            name, count.figure, (Double(bytes) / 1e6).figure,
            (Double(bytes) / Double(count)).figure, longest.figure)
    }
}
