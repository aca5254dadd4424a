import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("How long a worker has for a job")
struct JobLimitTests {
    struct Case: Sendable {
        let tokens: Int
        /// Thousandths of a token a second; nil for an unmeasured worker.
        let speed: Int64?
        let milliseconds: Int64
    }

    @Test(
        "Three times what its speed predicts, from 150 to 600 seconds",
        arguments: [
            Case(tokens: 1, speed: nil, milliseconds: 150_000),
            Case(tokens: 149, speed: nil, milliseconds: 150_000),
            Case(tokens: 150, speed: nil, milliseconds: 150_000),
            Case(tokens: 151, speed: nil, milliseconds: 151_000),
            Case(tokens: 300, speed: 3000, milliseconds: 300_000),
            Case(tokens: 599, speed: nil, milliseconds: 599_000),
            Case(tokens: 600, speed: nil, milliseconds: 600_000),
            Case(tokens: 601, speed: nil, milliseconds: 600_000),
            Case(tokens: 1_000_000, speed: nil, milliseconds: 600_000),
            Case(tokens: 500, speed: 10_000, milliseconds: 150_000),
            Case(tokens: 501, speed: 10_000, milliseconds: 150_300),
            Case(tokens: 1, speed: 1, milliseconds: 600_000),
        ])
    func limit(_ row: Case) {
        let limit = HordePolicy.friends.jobLimit(tokens: row.tokens, speed: row.speed)
        #expect(limit == .milliseconds(row.milliseconds))
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

    @Test("A measured worker is judged by its last texts")
    func measured() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        _ = try horde.submit(.anonymous, RequestTerms(count: 2, maximumLength: 500))
        let first = try horde.pop("worker", of: owner).job
        horde.tick(.seconds(80))
        try horde.deliver(first, by: owner, bytes: 320)
        let second = try #require(try horde.pop("worker", of: owner).job)
        // One token a second, and the prompt of sixteen bytes beside the five hundred tokens.
        let limit = try #require(horde.state.jobs[second]).deadline - horde.now
        #expect(limit == .seconds(600))
        #expect(horde.worker("worker")?.speed.milliTokensPerSecond == 1000)
    }
}
