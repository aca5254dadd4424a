import BenchmarkSupport
import Foundation
import HordeCore
import HordeStore

/// Measures commits to a real disk: `journal-benchmark [DIRECTORY] [SECONDS]`.
///
/// The directory holds the databases while they are measured; the system's temporary directory
/// unless one is given.
@main
struct JournalBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let seconds = arguments.compactMap { Double($0) }.first ?? 3
        let parent =
            arguments.first { Double($0) == nil } ?? FileManager.default.temporaryDirectory.path
        let table = MarkdownTable(
            "settlements a commit", "settlements a second", "commits a second", "mean ms",
            "p50 ms", "p99 ms", "max ms")
        for size in [1, 10, 100, 1000] {
            let directory = "\(parent)/horde-journal-\(UUID().uuidString)"
            let samples = try await measure(size: size, seconds: seconds, in: directory)
            try FileManager.default.removeItem(atPath: directory)
            let summary = samples.summary()
            let rate = 1_000_000 / summary.mean
            table.row(
                size.figure, (rate * Double(size)).figure, rate.figure,
                (summary.mean / 1000).figure, (summary.median / 1000).figure,
                (summary.percentile99 / 1000).figure, (summary.longest / 1000).figure)
        }
    }

    /// Commits batches of so many settlements each, one after another, for so long.
    private static func measure(
        size: Int, seconds: Double, in directory: String
    ) async throws -> Samples {
        let journal = try SQLiteJournal(directory: directory)
        var facts = Settlements()
        try await journal.commit(facts.people())
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var samples = Samples()
        while clock.now < end {
            let batch = facts.batch(of: size)
            let time = try await clock.measure { try await journal.commit(batch) }
            let (whole, parts) = time.components
            samples.add(whole * 1_000_000_000 + parts / 1_000_000_000)
        }
        try await journal.close()
        return samples
    }
}
