import HordeTestSupport
import Testing

/// What happens by itself now and then does happen in the runs.
@Suite struct ActTests {
    @Test func everyActIsSeen() async throws {
        var acts: [Act: Int] = [:]
        // Every third seed has the guard rails.
        for seed in stride(from: UInt64(3), through: 120, by: 3) {
            acts.merge(try await SeededRun(seed: seed).acts(hasLenders: false)) { $0 + $1 }
        }
        for seed in UInt64(1)...40 {
            acts.merge(try await SeededRun(seed: seed).acts(hasLenders: true)) { $0 + $1 }
        }
        for act in Act.allCases {
            #expect(acts[act] ?? 0 > 0, "It was never seen: \(act) among \(acts)")
        }
    }
}
