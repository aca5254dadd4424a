import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Credit, cover and least standing")
struct CoverTests {
    @Test(
        "Tokens on credit",
        arguments: [
            (0, 0, 512), (0, 1, 511), (0, 5, 507), (0, 100, 422), (10, 100, 472), (100, 100, 512),
            (0, 284, 256), (0, 285, 256), (0, 1000, 256), (50, 1000, 256), (1000, 1_000_000, 256),
        ])
    func credit(threads: Int, waiting: Int, tokens: Int) {
        let credit = Congestion(threads: threads, waitingJobs: waiting).credit(policy: .friends)
        #expect(credit == TokenCount(tokens))
    }

    @Test("More threads never take, more jobs never give", arguments: 0..<100)
    func monotone(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var policy = HordePolicy.friends
        policy.creditTokens = Int.random(in: 0...5000, using: &generator)
        policy.creditTokensPerThread = Int.random(in: 0...50, using: &generator)
        policy.creditTenthsPerWaitingJob = Int.random(in: 0...100, using: &generator)
        policy.leastCreditTokens = Int.random(in: 0...1000, using: &generator)
        policy.mostCreditTokens =
            policy.leastCreditTokens + Int.random(in: 0...4000, using: &generator)
        for _ in 0..<50 {
            let threads = Int.random(in: 0...2000, using: &generator)
            let waiting = Int.random(in: 0...2000, using: &generator)
            func credit(_ threads: Int, _ waiting: Int) -> Int {
                Congestion(threads: threads, waitingJobs: waiting).credit(policy: policy).count
            }
            let here = credit(threads, waiting)
            #expect(credit(threads + 1, waiting) >= here)
            #expect(credit(threads, waiting + 1) <= here)
            #expect((policy.leastCreditTokens...policy.mostCreditTokens).contains(here))
        }
    }

    private static func covered(
        _ set: (inout HordePolicy) -> Void = { _ in }
    ) throws -> HordeFixture {
        var policy = HordePolicy.friends
        policy.requiresCover = true
        set(&policy)
        return try HordeFixture(policy: policy)
    }

    private func refusal(
        _ horde: HordeFixture, _ user: UserID, length: Int, count: Int = 1
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in
            _ = try horde.submit(
                user,
                RequestTerms(
                    count: count, maximumLength: length, models: ["plain-2.1B"]),
                caller: user == .anonymous ? 1 : nil)
        }
    }

    @Test("A text beyond the credit needs its highest price in standing")
    func cover() throws {
        var horde = try Self.covered()
        // 600 tokens on 2.1 B cost 60.
        let user = try horde.user("user", kudos: Kudos(centikudos: 5999))
        let needed = HordeRejection.coverNeeded(
            tokens: 512, cost: Kudos(60), available: Kudos(centikudos: 5999))
        #expect(refusal(horde, user, length: 512) == nil)
        #expect(refusal(horde, user, length: 600) == needed)
        try horde.adjust(user, by: Kudos(centikudos: 1))
        #expect(refusal(horde, user, length: 600) == nil)
        #expect(
            refusal(horde, user, length: 600, count: 2)
                == .coverNeeded(tokens: 512, cost: Kudos(120), available: Kudos(60)))
        // What is asked for on credit may go into debt as ever.
        try horde.adjust(user, by: -Kudos(1000))
        #expect(refusal(horde, user, length: 512, count: 20) == nil)
    }

    @Test("The anonymous account covers nothing")
    func anonymous() throws {
        var horde = try Self.covered()
        #expect(refusal(horde, .anonymous, length: 512) == nil)
        try horde.adjust(.anonymous, by: Kudos(1000))
        #expect(
            refusal(horde, .anonymous, length: 513)
                == .coverNeeded(
                    tokens: 512, cost: Kudos(centikudos: 5130), available: .zero))
    }

    @Test("Waiting jobs take credit away, threads that are here give it")
    func congestion() throws {
        var horde = try Self.covered()
        let (user, busy) = (try horde.user("user"), try horde.user("busy"))
        for _ in 0..<10 { _ = try horde.submit(busy, RequestTerms(models: ["other"])) }
        #expect(refusal(horde, user, length: 503) == nil)
        #expect(refusal(horde, user, length: 504) != nil)
        _ = try horde.pop("worker", of: busy, threads: 1)
        #expect(refusal(horde, user, length: 508) == nil)
        #expect(refusal(horde, user, length: 509) != nil)
    }

    @Test("Without the rule nobody needs anything in hand")
    func off() throws {
        let horde = try Self.covered { $0.requiresCover = false }
        #expect(refusal(horde, .anonymous, length: 2000) == nil)
    }

    @Test(
        "Of the two least standings the stricter counts",
        arguments: [
            (nil, 5, 5), (5, nil, 5), (5, 7, 7), (7, 5, 7), (-3, nil, -3), (nil, nil, nil),
        ] as [(Int64?, Int64?, Int64?)])
    func minimum(policy: Int64?, mode: Int64?, effective: Int64?) throws {
        var rules = HordePolicy.friends
        rules.minimumStanding = policy.map { Kudos($0) }
        var horde = try HordeFixture(policy: rules)
        try horde.change { $0.minimumStanding = .some(mode.map { Kudos($0) }) }
        let kudos = Kudos(effective ?? -100)
        let user = try horde.user("user", kudos: kudos)
        #expect(refusal(horde, user, length: 80) == nil)
        try horde.adjust(user, by: -Kudos(centikudos: 1))
        #expect(
            refusal(horde, user, length: 80)
                == effective.map { .standingTooLow(minimum: Kudos($0)) })
    }

    @Test("The least standing comes before the cover, and after the lengths")
    func precedence() throws {
        var horde = try Self.covered { $0.minimumStanding = Kudos(1) }
        let user = try horde.user("user")
        #expect(refusal(horde, user, length: 3000) == .contextShorterThanLength)
        #expect(refusal(horde, user, length: 2000) == .standingTooLow(minimum: Kudos(1)))
        try horde.adjust(user, by: Kudos(1))
        #expect(
            refusal(horde, user, length: 2000)
                == .coverNeeded(tokens: 512, cost: Kudos(200), available: Kudos(1)))
    }
}
