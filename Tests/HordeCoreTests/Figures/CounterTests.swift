import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Counters of the horde")
struct CounterTests {
    @Test(
        "Figures of models and of the horde are those of a scan",
        arguments: 1...60 as ClosedRange<UInt64>)
    func counters(seed: UInt64) throws {
        var horde = try RandomFixture(seed: seed, policy: .friends)
        for _ in 0..<60 {
            horde.happen()
            let state = horde.fixture.state
            let view = state.performance(at: horde.fixture.now)
            let waiting = state.requests.values
            let present = state.workers.values.filter { $0.presentSince != nil }
            #expect(view.waitingJobs == waiting.reduce(0) { $0 + $1.waiting })
            #expect(
                view.waitingTokens
                    == waiting.reduce(0) { $0 + $1.waiting * $1.terms.maximumLength })
            #expect(view.runningJobs == waiting.reduce(0) { $0 + $1.running })
            #expect(view.workers == present.count)
            #expect(view.threads == present.reduce(0) { $0 + $1.offer.threads })
            #expect(
                state.models().map(\.name) == Set(present.flatMap(\.offer.models)).sorted())
            for name in RandomFixture.models + ["unknown"] {
                let expected = Self.scan(name, of: state, present)
                #expect(state.model(name) == expected)
            }
        }
    }

    private static func scan(
        _ name: String, of state: HordeState, _ present: [Worker]
    ) -> ModelView? {
        let offering = present.filter { $0.offer.models.contains(name) }
        let active = offering.filter { $0.profile.maintenance == nil && !$0.profile.isPaused }
        let waiting = state.requests.values.filter {
            $0.terms.models.contains(name) && $0.waiting > 0
        }
        guard !offering.isEmpty || !waiting.isEmpty else { return nil }
        let speeds = active.compactMap(\.speed.milliTokensPerSecond)
        let tokens = waiting.reduce(0) { $0 + $1.waiting * $1.terms.maximumLength }
        let rate = active.reduce(Int64(0)) {
            $0 + Int64($1.offer.threads)
                * ($1.speed.milliTokensPerSecond ?? state.policy.assumedSpeed)
        }
        let seconds = rate > 0 ? Int(Int64(tokens) * 1000 / rate) : nil
        return ModelView(
            name: name, workers: active.count,
            threads: active.reduce(0) { $0 + $1.offer.threads },
            speed: speeds.isEmpty ? 0 : speeds.reduce(0, +) / Int64(speeds.count),
            waitingJobs: waiting.reduce(0) { $0 + $1.waiting }, waitingTokens: tokens,
            waitSeconds: tokens == 0 ? 0 : seconds)
    }

    @Test("The texts of the last hour fade out minute by minute")
    func hour() {
        var meter = ThroughputMeter(span: .seconds(60))
        func at(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: seconds * 1000) }
        for second in [59, 60, 61] as [Int64] { meter.note(TokenCount(10), at: at(second)) }
        for (second, texts) in [
            (61, 3), (3599, 3), (3600, 2), (3659, 2), (3660, 0), (90_000, 0),
        ] as [(Int64, Int)] {
            let count = TextCount(texts: texts, tokens: texts * 10)
            #expect(meter.total(at: at(second)) == count, "\(second)")
        }
    }

    @Test("The tokens of the last minute fade out second by second")
    func throughput() {
        var meter = ThroughputMeter()
        func at(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: seconds * 1000) }
        meter.note(TokenCount(10), at: at(1000))
        meter.note(TokenCount(5), at: at(1030))
        for (second, total) in [
            (1030, 15), (1059, 15), (1060, 5), (1089, 5), (1090, 0), (5000, 0),
        ] as [(Int64, Int)] {
            #expect(meter.total(at: at(second)).tokens == total, "\(second)")
        }
    }
}
