import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Explanations and decisions")
struct ExplanationTests {
    @Test(
        "They agree for every request and every worker",
        arguments: 1...120 as ClosedRange<UInt64>)
    func agreement(seed: UInt64) throws {
        var policy = HordePolicy.friends
        policy.elderShare = [0, 2, 3, 10][Int(seed % 4)]
        policy.ageing = seed % 5 == 4 ? Kudos(5) : .zero
        var horde = try RandomFixture(seed: seed, policy: policy)
        for step in 0..<60 {
            horde.happen()
            guard step % 6 == 5 else { continue }
            let (state, vault) = (horde.fixture.state, horde.fixture.vault)
            for worker in state.workers.values { check(worker, in: state, reading: vault) }
        }
    }

    private func check(_ worker: Worker, in state: HordeState, reading vault: TextVault) {
        let selected = state.selection(for: worker, reading: vault)
        for request in state.requests.values {
            let checks = state.conditions(of: request, for: worker, reading: vault)
            let obstacle = state.obstacle(request, for: worker, reading: vault)
            #expect(checks.map(\.condition) == SkipReason.allCases)
            #expect(checks.first { $0.fault != nil }?.condition == obstacle)
            let match = state.explain(request, for: worker, reading: vault)
            #expect(match.firstFailure == obstacle)
            #expect((match.turn != nil) == (obstacle == nil && request.waiting > 0))
            guard let turn = match.turn else { continue }
            #expect(turn.isNext == (selected?.request == request.id))
            let isOutOfTurn = turn.isElderTurnDue && turn.rule == .standing
            if turn.jobsAhead == 0, !isOutOfTurn { #expect(turn.isNext) }
            if turn.isNext, !isOutOfTurn { #expect(turn.jobsAhead == 0) }
        }
        let explained = state.explain(worker, atMost: 1000, reading: vault)
        #expect(explained.next?.request == selected?.request)
        #expect(explained.next?.model == selected?.model)
        let skipped = state.skipped(for: worker, reading: vault)
        #expect(explained.skipped == skipped)
        var counts: [SkipReason: Int] = [:]
        for request in state.requests.values where request.waiting > 0 {
            guard let reason = state.obstacle(request, for: worker, reading: vault) else {
                continue
            }
            counts[reason, default: 0] += 1
        }
        #expect(skipped == counts)
        #expect(explained.passed.count == counts.values.reduce(0, +))
    }

    @Test("A place is made of a balance, holds, waiting and turns")
    func standing() throws {
        var policy = HordePolicy.friends
        policy.ageing = Kudos(5)
        var horde = try HordeFixture(policy: policy)
        let (host, asker) = (try horde.user("host"), try horde.user("asker", kudos: Kudos(100)))
        let running = try horde.submit(asker, RequestTerms(models: ["plain-1B"]))
        let waiting = try horde.submit(asker, RequestTerms(models: ["plain-1B"]))
        let last = try horde.submit(.anonymous, caller: 1)
        let pop = try horde.pop("w", of: host)
        #expect(try horde.request(of: pop) == running)
        horde.tick(.seconds(10))
        let state = horde.state
        let explained = state.explainQueue(
            try #require(state.requests[waiting]), at: horde.now, reading: horde.vault)
        #expect(explained.standing.balance == Kudos(100))
        #expect(explained.standing.held == Kudos(centikudos: 381))
        #expect(explained.standing.aged == Kudos(50))
        #expect(explained.standing.total == Kudos(centikudos: 14_619))
        #expect(explained.position == 1 && explained.servers == 1 && explained.isExact)
        #expect(explained.elder?.place == 1 && explained.elder?.jobsBefore == 8)
        let other = state.explainQueue(
            try #require(state.requests[last]), at: horde.now, reading: horde.vault)
        #expect(other.position == 2 && other.tokensAhead == 80 && other.standing.isAnonymous)
        #expect(other.elder?.place == 2)
    }

    @Test("A price is made of tokens, a size and a divisor")
    func price() throws {
        var sizes = ModelCatalogue(sizes: ["listed": ModelSize(thousandths: 2700)])
        var policy = HordePolicy.friends
        policy.largestSizeFromName = ModelSize(thousandths: 13_000)
        var state = HordeState(policy: policy, catalogue: sizes)
        func explain(_ model: String, _ tokens: Int, _ count: Int = 1) -> PriceExplanation {
            state.explainPrice(
                of: RequestTerms(count: count, maximumLength: tokens, models: [model]))
        }
        let listed = explain("listed", 80, 2)
        #expect(listed.sizeSource == .catalogue && listed.textPrice == Kudos(centikudos: 1029))
        #expect(listed.total == Kudos(centikudos: 2058))
        // 80 × 2.7 ÷ 21 is 10.285714…
        #expect(listed.rounding == 4286)
        #expect(explain("plain-7B", 21).sizeSource == .name)
        #expect(explain("plain-7B", 21).total == Kudos(7))
        #expect(
            explain("plain-70B", 21).sizeSource == .capped(told: ModelSize(thousandths: 70_000)))
        #expect(explain("plain-70B", 21).total == Kudos(13))
        #expect(explain("plain", 21).sizeSource == .assumed)
        policy.promptTokenWeight = 50
        policy.requestFee = Kudos(1)
        state = HordeState(policy: policy, catalogue: sizes)
        let weighed = state.explainPrice(
            of: RequestTerms(maximumLength: 80, models: ["listed"]),
            promptTokens: TokenCount(1000))
        #expect(weighed.promptTokens == 1000 && weighed.textPrice == Kudos(centikudos: 1671))
        // 130 × 2.7 ÷ 21 is 16.714285…
        #expect(weighed.rounding == -4285)
        #expect(weighed.fee == Kudos(1) && weighed.total == Kudos(centikudos: 1771))
        sizes = ModelCatalogue()
        state = HordeState(catalogue: sizes)
        #expect(state.explainPrice(of: RequestTerms()).model == nil)
    }
}
