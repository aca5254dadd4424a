import HordeTestSupport
import Testing

/// Each life by itself, again and again, among whatever else happens.
@Suite struct LifeWorkloadTests {
    @Test(arguments: Life.allCases, 1...4 as ClosedRange<UInt64>)
    func everyRuleIsKept(life: Life, seed: UInt64) async throws {
        let run = SeededRun(seed: 9000 + seed)
        let sightings = try await run.sightings(LifeWorkload.steps(of: life, seed: run.seed))
        #expect(sightings[life] ?? 0 > 0, "It was never seen: \(sightings)")
    }
}
