import HordeTestSupport

@testable import HordeCore

/// A horde and the oracle, taken through the same steps.
struct OracleRun {
    let seed: UInt64
    private let workload: OracleWorkload

    init(seed: UInt64) {
        self.seed = seed
        workload = OracleWorkload(seed: seed)
    }

    /// Takes a horde through some steps.
    ///
    /// - Returns: what was seen on the way.
    func run(_ count: Int = 40) throws -> [String: Int] {
        var workload = workload
        let steps = workload.steps(count)
        do {
            return try run(steps)
        } catch let failure as Failure {
            throw shrunk(Array(steps.prefix(failure.steps.count)), failure)
        }
    }

    /// A disagreement with what led to it.
    struct Failure: Error, CustomStringConvertible {
        let seed: UInt64
        let disagreement: Disagreement
        let policy: HordePolicy
        let balances: [Int64]
        let steps: [OracleStep]

        var description: String {
            let rules = "elder's share \(policy.elderShare), ageing \(policy.ageing)"
            let story = steps.map { "\n  \($0)" }.joined()
            return "Seed \(seed): \(disagreement)\nWith \(rules), balances \(balances):\(story)"
        }
    }

    private func run(_ steps: [OracleStep]) throws -> [String: Int] {
        var scene = try OracleScene(seed: seed, workload: workload)
        for (index, step) in steps.enumerated() {
            do {
                try scene.perform(step)
                // That looks at everything there is, so not every time.
                if index % 5 == 4 || index + 1 == steps.count { try scene.compare() }
            } catch let disagreement as Disagreement {
                throw Failure(
                    seed: seed, disagreement: disagreement, policy: workload.policy,
                    balances: workload.balances, steps: Array(steps.prefix(index + 1)))
            }
        }
        scene.fixture.state.checkInvariants()
        return scene.oracle.sightings
    }

    /// Leaves out whatever a failure does not need.
    private func shrunk(_ steps: [OracleStep], _ failure: Failure) -> Failure {
        var (best, failure) = (steps, failure)
        var size = max(1, best.count / 2)
        while true {
            var start = 0
            while start < best.count {
                var shorter = best
                shorter.removeSubrange(start..<min(start + size, best.count))
                do {
                    _ = try run(shorter)
                    start += size
                } catch let shorter as Failure {
                    (best, failure) = (shorter.steps, shorter)
                } catch {
                    start += size
                }
            }
            if size == 1 { return failure }
            size = max(1, size / 2)
        }
    }
}
