import HordeBridge
import Testing

/// Hundreds of jobs with a seeded mix of faults of both sides.
@Suite struct BridgeMachineStormTests {
    @Test(arguments: 1...40)
    func losesNoJobAndDoesNoneTwice(_ seed: UInt64) {
        let threads = Int(seed % 4) + 1
        var storm = BridgeStorm(seed: seed, threads: threads)
        storm.run(jobs: 300)
        #expect(storm.popped.count >= 300)
        #expect(storm.popped == storm.told, "The horde is told about every job.")
        #expect(storm.accepted.values.allSatisfy { $0 == 1 }, "No job is taken twice.")
        #expect(storm.maximumGenerations <= threads)
        #expect(storm.isFinished)
    }

    /// Each delay is within half and the whole of what doubles with each failure in a row.
    @Test func delaysGrowAndNeverFallInStep() {
        var delays: [Int: [Duration]] = [:]
        for seed in 1...40 as ClosedRange<UInt64> {
            var storm = BridgeStorm(seed: seed, threads: 2)
            storm.run(jobs: 300)
            for (failures, delay) in storm.hordeDelays {
                delays[failures, default: []].append(delay)
            }
        }
        var longest = BridgeTiming().hordeBackOff.first
        for failures in 1...3 {
            let found = delays[failures] ?? []
            #expect(found.count > 20)
            #expect(found.allSatisfy { $0 >= longest / 2 && $0 <= longest }, "\(failures) failures")
            #expect(Set(found).count > found.count / 2, "Equal failures have different delays.")
            longest *= 2
        }
    }
}
