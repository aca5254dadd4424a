import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Time limits of jobs")
struct TimeLimitTests {
    @Test(
        "The larger of 150 s and three times the prediction, at most 600 s",
        arguments: [
            (80, 4, nil, 150_000), (150, 0, nil, 150_000), (151, 0, nil, 151_000),
            (500, 4, nil, 504_000), (600, 1, nil, 600_000), (512, 1000, nil, 600_000),
            (80, 4, 10_000, 150_000), (512, 0, 5_120, 300_000), (512, 512, 5_120, 600_000),
            (80, 0, 100, 600_000), (512, 0, 1_000_000, 150_000), (1, 0, nil, 150_000),
            (149, 0, nil, 150_000), (300, 0, 3000, 300_000), (599, 0, nil, 599_000),
            (601, 0, nil, 600_000), (1_000_000, 0, nil, 600_000), (500, 0, 10_000, 150_000),
            (501, 0, 10_000, 150_300), (1, 0, 1, 600_000),
        ] as [(Int, Int, Int64?, Int64)])
    func limit(length: Int, prompt: Int, speed: Int64?, milliseconds: Int64) {
        let limit = HordePolicy.friends.jobLimit(tokens: length + prompt, speed: speed)
        #expect(limit == .milliseconds(milliseconds))
    }

    @Test("The prompt counts, a quarter of its bytes")
    func promptCounts() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        _ = try horde.submit(.anonymous, prompt: String(repeating: "word", count: 220))
        let job = try #require(try horde.pop("worker", of: owner).job)
        let limit = try #require(horde.state.jobs[job]).deadline - horde.now
        #expect(limit == .seconds(300))
    }

    @Test("The limit is read off the worker's deliveries, the prompt included")
    func measured() throws {
        var horde = try HordeFixture()
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        _ = try horde.submit(user, RequestTerms(maximumLength: 200))
        let first = try horde.pop("w", of: owner)
        horde.tick(.seconds(100))
        try horde.deliver(first.job, by: owner, bytes: 800)
        _ = try horde.submit(
            user, RequestTerms(maximumLength: 80), prompt: String(repeating: "word", count: 70))
        let second = try horde.pop("w", of: owner)
        let job = try #require(second.job.flatMap { horde.state.jobs[$0] })
        #expect(try horde.worker("w").speed.milliTokensPerSecond == 2000)
        #expect(job.deadline - job.assignedAt == .seconds((80 + 70) / 2 * 3))
    }

    @Test("Speed is the mean over the last twenty texts")
    func speed() {
        var speed = WorkerSpeed()
        #expect(speed.milliTokensPerSecond == nil)
        for _ in 0..<20 { speed.note(TokenCount(10), in: .seconds(10)) }
        #expect(speed.milliTokensPerSecond == 1000)
        for _ in 0..<20 { speed.note(TokenCount(100), in: .seconds(10)) }
        #expect(speed.milliTokensPerSecond == 10_000)
        speed.note(.zero, in: .zero)
        #expect(speed.milliTokensPerSecond == Int64(1900) * 1_000_000 / 190_001)
    }

    @Test("A job runs until the instant before its limit, and is abandoned at it")
    func boundary() throws {
        var horde = try HordeFixture()
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        let request = try horde.submit(user)
        let pop = try horde.pop("w", of: owner)
        horde.tick(.milliseconds(149_999))
        #expect(horde.status(of: request)?.running == 1)
        var late = horde
        try horde.deliver(pop.job, by: owner)
        late.tick(.milliseconds(1))
        #expect(late.status(of: request)?.running == 0)
        #expect(late.status(of: request)?.waiting == 1)
        #expect(late.refusal { try $0.deliver(pop.job, by: owner) } == .jobAbandoned)
        #expect(late.refusal { try $0.fail(pop.job, by: owner) } == .jobAbandoned)
        #expect(late.held(of: user) == .zero)
        #expect(late.balance(of: user) == .zero)
    }
}
