import Foundation
import HordeCore
import HordeTestSupport
import Testing

/// A real service under random users, workers, clocks and disks, with an auditor beside it.
///
/// `HORDE_SEED=17 swift test --filter SimulationTests` runs one seed; `HORDE_SEEDS=1000-1999` runs
/// others than the usual ones.
@Suite struct SimulationTests {
    /// Seeds that failed once.
    static let regressions: [UInt64] = [59, 89, 107, 112, 152, 1743, 5374]

    static var seeds: [UInt64] {
        let environment = ProcessInfo.processInfo.environment
        if let seed = environment["HORDE_SEED"].flatMap({ UInt64($0) }) { return [seed] }
        let bounds = environment["HORDE_SEEDS"]?.split(separator: "-").compactMap { UInt64($0) }
        if let bounds, bounds.count == 2, bounds[0] <= bounds[1] {
            return Array(bounds[0]...bounds[1])
        }
        return regressions + (1...200).filter { !regressions.contains($0) }
    }

    @Test(arguments: Self.seeds)
    func everyRuleIsKept(seed: UInt64) async throws {
        _ = try await SeededRun(seed: seed).run()
    }
}
