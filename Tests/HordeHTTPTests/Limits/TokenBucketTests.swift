import Testing

@testable import HordeHTTP

@Suite struct TokenBucketTests {
    private static let rate = RateLimit(burst: 3, count: 2)

    /// What became of attempts at given milliseconds: what was left, or how long to wait.
    private static func story(_ times: [Int64]) -> [String] {
        var buckets = TokenBuckets()
        return times.map { time in
            let outcome = buckets.take(1, rate, at: time * 1000)
            return outcome.isAdmitted
                ? "\(outcome.remaining)" : "wait \(outcome.untilNext / 1000)"
        }
    }

    @Test(arguments: [
        ([0, 0, 0, 0], ["2", "1", "0", "wait 500"]),
        // One comes back every half second, and never more than three.
        ([0, 0, 0, 499, 500, 500], ["2", "1", "0", "wait 1", "0", "wait 500"]),
        ([0, 0, 0, 60_000, 60_000], ["2", "1", "0", "2", "1"]),
        // A refused attempt takes nothing.
        ([0, 0, 0, 100, 200, 300, 500], ["2", "1", "0", "wait 400", "wait 300", "wait 200", "0"]),
        // A clock that is set back makes nobody wait longer than a full bucket takes.
        ([90_000, 90_000, 0, 1500, 1500], ["2", "1", "wait 500", "2", "1"]),
    ])
    func buckets(times: [Int64], expected: [String]) {
        #expect(Self.story(times) == expected)
    }

    @Test(arguments: 1...50) func noMoreThanTheRate(seed: UInt64) {
        var state = seed
        func next(_ bound: UInt64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(state >> 33 & 0xFFFF) % Int64(bound)
        }
        let rate = RateLimit(burst: next(9) + 1, count: next(20) + 1)
        var buckets = TokenBuckets()
        var (now, admitted): (Int64, [Int64]) = (0, [])
        for _ in 0..<500 {
            now += next(400) * 1000
            if buckets.take(7, rate, at: now).isAdmitted { admitted.append(now) }
        }
        // In any span there are at most the burst and what came back meanwhile.
        for (index, start) in admitted.enumerated() {
            for (other, end) in admitted.enumerated() where other >= index {
                let most = rate.burst + (end - start) / rate.interval
                #expect(Int64(other - index + 1) <= most)
            }
        }
    }

    @Test func aFloodOfAddressesTakesBoundedMemory() {
        var buckets = TokenBuckets(limit: 100)
        for key in 0..<10_000 { _ = buckets.take(UInt64(key), Self.rate, at: 0) }
        #expect(buckets.count <= 200)
    }

    @Test func whoeverKeepsAskingIsRememberedThroughAFlood() {
        var buckets = TokenBuckets(limit: 100)
        for _ in 0..<3 { _ = buckets.take(0, Self.rate, at: 0) }
        var admitted = 0
        for key in 1..<1000 {
            _ = buckets.take(UInt64(key), Self.rate, at: 0)
            if key.isMultiple(of: 50), buckets.take(0, Self.rate, at: 1000).isAdmitted {
                admitted += 1
            }
        }
        #expect(admitted <= 3)
    }
}
