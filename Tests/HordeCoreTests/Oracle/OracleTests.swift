import Foundation
import Testing

/// Whoever is served, woken, passed over, taken back, paid or forgotten: the core does what the
/// rules say, over random hordes with every constraint in play.
///
/// `HORDE_SEEDS=5000-9999 swift test --filter OracleTests` looks at other hordes than the usual.
@Suite("The core against the rules in plain words")
struct OracleTests {
    static let blocks: [ClosedRange<UInt64>] = {
        let bounds = ProcessInfo.processInfo.environment["HORDE_SEEDS"]?.split(separator: "-")
            .compactMap { UInt64($0) }
        var (first, last): (UInt64, UInt64) = (1, 2100)
        if let bounds, bounds.count == 2, bounds[0] <= bounds[1] {
            (first, last) = (bounds[0], bounds[1])
        }
        return stride(from: first, through: last, by: 60).map { $0...min($0 + 59, last) }
    }()

    @Test("Over thousands of hordes they agree", arguments: Self.blocks)
    func agree(seeds: ClosedRange<UInt64>) throws {
        for seed in seeds { _ = try OracleRun(seed: seed).run() }
    }

    @Test("Nothing that the rules speak of is missing in the random hordes")
    func complete() throws {
        var sightings: [String: Int] = [:]
        for seed in 1...360 as ClosedRange<UInt64> {
            sightings.merge(try OracleRun(seed: seed).run(), uniquingKeysWith: +)
        }
        let missing = Self.sights.filter { sightings[$0] ?? 0 < 5 }
        #expect(missing.isEmpty, "\(sightings.sorted { $0.key < $1.key })")
    }

    /// What the oracle must have seen for its word to be worth something.
    private static let sights =
        [
            "a displaced job", "a job that ran out of time", "a late text before another's",
            "a late text that counts", "a pop that waited in vain", "a request that expires",
            "a request that expires while it runs", "a request that is given up",
            "a waiting pop that is looked at again", "a wake by the list", "a wake by waiting",
            "a wake of one's own worker", "a worker that falls silent", "an elder's turn",
            "refused: alreadyDelivered", "refused: jobAbandoned", "refused: tooManyOpenJobs",
            "refused: workerInMaintenance", "several jobs for one pop",
        ] + PlainRules.conditions.map { "skipped: \($0)" }
}
