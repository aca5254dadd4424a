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
}
