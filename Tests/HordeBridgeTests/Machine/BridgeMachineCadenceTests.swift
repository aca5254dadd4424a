import HordeBridge
import Testing

/// How often a horde is asked that cannot wait, such as an AI Horde; the figures of
/// `Docs/Bridge.md`.
///
/// There 60 pops a second are allowed for an address.
@Suite struct BridgeMachineCadenceTests {
    private static let hour = Duration.seconds(3600)

    /// The most calls within one second.
    private static func peak(_ calls: [Duration]) -> Int {
        var first = 0
        var peak = 0
        for (index, call) in calls.enumerated() {
            while call - calls[first] >= .seconds(1) { first += 1 }
            peak = max(peak, index - first + 1)
        }
        return peak
    }

    @Test(arguments: [1, 2, 8, 50], [1, 2] as [UInt64])
    func anIdleHourIsCalm(threads: Int, seed: UInt64) {
        var horde = IdleHorde(threads: threads, seed: seed)
        horde.run(until: Self.hour)
        // One call in 2.3 s, about, however many threads there are.
        #expect((1450...1750).contains(horde.pops.count), "\(horde.pops.count)")
        #expect(Self.peak(horde.pops) <= max(threads, 4))
    }

    @Test func pausesGrowAndAreNeverInStep() {
        var horde = IdleHorde(threads: 1, seed: 7)
        horde.run(until: .seconds(60))
        let gaps = zip(horde.pops.dropFirst(), horde.pops).map { $0 - $1 }
        // 55 ms are those of the calls themselves.
        #expect((.milliseconds(555)...(.milliseconds(1055))).contains(gaps[0]))
        #expect((.milliseconds(1055)...(.milliseconds(2055))).contains(gaps[1]))
        for gap in gaps.dropFirst(2) {
            #expect((.milliseconds(1555)...(.milliseconds(3055))).contains(gap))
        }
        #expect(Set(gaps).count == gaps.count)
    }

    /// An hour with a horde that fails: how often it is asked, and the least pause at its end.
    @Test(arguments: [
        (HordeFault(.unreachable), 36...60, 60), (.status(503), 36...60, 60),
        (HordeFault(.answered(status: 429), retryAfter: .seconds(300)), 12...13, 300),
        (.status(403, "TimeoutIP"), 36...60, 60), (.status(403, "WorkerMaintenance"), 59...61, 60),
    ])
    func anHourOfTroubleIsCalm(fault: HordeFault, calls: ClosedRange<Int>, seconds: Int) {
        for threads in [1, 8, 50] {
            var horde = IdleHorde(threads: threads, seed: 11)
            horde.fault = fault
            horde.run(until: Self.hour)
            let least = calls.lowerBound * threads
            #expect((least...(calls.upperBound * threads)).contains(horde.pops.count))
            #expect(Self.peak(horde.pops) <= 60)
            guard threads == 1 else { continue }
            let gaps = zip(horde.pops.dropFirst(), horde.pops).map { $0 - $1 }
            #expect(gaps.suffix(5).allSatisfy { $0 >= .seconds(seconds) })
        }
    }

    @Test func theNextPopFollowsTheTextAtOnce() throws {
        var horde = IdleHorde(threads: 1, seed: 3)
        horde.busy = .seconds(600)...(.seconds(603))
        horde.run(until: .seconds(700))
        let submit = try #require(horde.submits.first)
        let next = try #require(horde.pops.first { $0 > submit })
        #expect(next - submit <= .milliseconds(60))
        // Afterwards it is asked as often as in the beginning.
        let after = horde.pops.filter { $0 > next }
        #expect(after[0] - next <= .milliseconds(1055))
    }

    @Test func manyThreadsFindManyJobsSoon() throws {
        var horde = IdleHorde(threads: 8, seed: 5)
        let calm = Duration.seconds(600)
        horde.busy = calm...(calm + .seconds(20))
        horde.run(until: .seconds(700))
        let first = try #require(horde.pops.first { $0 >= calm })
        #expect(first - calm <= .seconds(20))
        // From the first job on each slot sends the next one.
        let soon = horde.pops.filter { $0 >= first && $0 <= first + .milliseconds(500) }
        #expect(soon.count == 8)
    }
}
