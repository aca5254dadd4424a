import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Who is woken")
struct WakingTests {
    private static let wait: Duration = .seconds(60)

    @Test("The requester's own worker, one that lists the requester, the longest waiting")
    func order() throws {
        var horde = try HordeFixture()
        let (user, other) = (try horde.user("user"), try horde.user("other"))
        let stranger = try horde.pop("stranger", of: other, wait: Self.wait)
        let second = try horde.pop("second", of: other, wait: Self.wait)
        let listing = try horde.pop("listing", of: other, first: [user], wait: Self.wait)
        let own = try horde.pop("own", of: user, wait: Self.wait)
        var woken: [PopID] = []
        for _ in 0..<4 {
            let request = try horde.submit(user)
            let answer = horde.answers.values.first {
                !woken.contains($0.id)
                    && $0.jobs.contains { horde.state.jobs[$0]?.request == request }
            }
            woken.append(try #require(answer).id)
        }
        #expect(woken == [own.id, listing.id, stranger.id, second.id])
        #expect([stranger, second, listing, own].map(\.isWaiting) == [true, true, true, true])
        #expect(horde.state.waitingPops.count == 0)
    }

    @Test("A request for many wakes many, each for what it can take")
    func many() throws {
        var horde = try HordeFixture()
        let (user, other) = (try horde.user("user"), try horde.user("other"))
        let pops = try (0..<3).map {
            try horde.pop("\($0)", of: other, threads: 2, amount: 2, wait: Self.wait)
        }
        let request = try horde.submit(user, RequestTerms(count: 3))
        #expect(pops.map { horde.answers[$0.id]?.jobs.count } == [2, 1, nil])
        #expect(horde.status(of: request)?.running == 3)
    }

    @Test("A waiting pop is answered at its time, with what was passed over")
    func timeout() throws {
        var horde = try HordeFixture()
        let (user, other) = (try horde.user("user"), try horde.user("other"))
        let pop = try horde.pop(
            PopRequest(
                owner: other, name: "w",
                offer: WorkerOffer(models: ["m"], maximumLength: 512, maximumContextLength: 4096),
                blockedWords: ["dark"], wait: .seconds(20)))
        _ = try horde.submit(user, RequestTerms(models: ["n"]))
        _ = try horde.submit(user, prompt: "A Dark night")
        horde.tick(.milliseconds(19_999))
        #expect(horde.answers[pop.id] == nil)
        horde.tick(.milliseconds(1))
        #expect(horde.answers[pop.id]?.jobs == [])
        #expect(horde.answers[pop.id]?.skipped == [.models: 1, .blockedWords: 1])
    }

    @Test("A pop that is withdrawn leaves no trace")
    func withdrawn() throws {
        var horde = try HordeFixture()
        let (user, other) = (try horde.user("user"), try horde.user("other"))
        let pop = try horde.pop("w", of: other, wait: Self.wait)
        try horde.apply(.withdraw(pop.id))
        #expect(horde.answers[pop.id]?.jobs == [])
        let request = try horde.submit(user)
        #expect(horde.status(of: request)?.waiting == 1)
        #expect(try horde.apply(.withdraw(pop.id)).isEmpty)
    }

    @Test("What comes back to the queue, and what becomes possible, wakes too")
    func reopened() throws {
        var horde = try HordeFixture()
        let (user, other) = (try horde.user("user"), try horde.user("other"))
        let request = try horde.submit(user)
        let job = try horde.pop("first", of: other).job
        let pop = try horde.pop("second", of: other, wait: Self.wait)
        try horde.fail(job, by: other)
        #expect(horde.answers[pop.id]?.jobs.count == 1)
        let trusted = try horde.submit(user, RequestTerms(trustedWorkersOnly: true))
        let waiting = try horde.pop("third", of: other, wait: Self.wait)
        #expect(horde.answers[waiting.id] == nil)
        try horde.set(.trusted, of: other)
        #expect(horde.answers[waiting.id]?.jobs.count == 1)
        #expect(horde.status(of: trusted)?.running == 1)
        #expect(horde.status(of: request)?.running == 1)
    }

    @Test("While nothing can be written nobody is woken, and afterwards all are looked at")
    func handingOut() throws {
        var horde = try HordeFixture()
        let (user, other) = (try horde.user("user"), try horde.user("other"))
        let pop = try horde.pop("w", of: other, wait: Self.wait)
        try horde.apply(.setHandingOut(false))
        let request = try horde.submit(user)
        #expect(horde.answers[pop.id] == nil)
        #expect(try horde.pop("w", of: other).jobs.isEmpty)
        try horde.apply(.setHandingOut(true))
        #expect(horde.answers[pop.id]?.jobs.count == 1)
        #expect(horde.status(of: request)?.running == 1)
    }

    @Test("The same as in a plain list", arguments: 1...150 as ClosedRange<UInt64>)
    func oracle(seed: UInt64) throws {
        var horde = try RandomHorde(seed: seed, policy: .friends)
        for _ in 0..<8 { horde.act() }
        for _ in 0..<6 {
            let pop = horde.popRequest(wait: Self.wait)
            // Two pops of one worker that wait at once make the same offer.
            let waiting = horde.fixture.state.waitingPops.pops.values
            let offers = waiting.filter { horde.fixture.state.workerNames[pop.name] == $0.worker }
            if offers.allSatisfy({ $0.models == pop.offer.models }) {
                _ = try? horde.fixture.pop(pop)
            }
        }
        for _ in 0..<6 {
            let ((user, caller), terms, prompt) = (horde.somebody(), horde.terms(), horde.prompt())
            var quiet = horde.fixture
            try quiet.apply(.setHandingOut(false))
            guard let id = try? quiet.submit(user, terms, caller: caller, prompt: prompt) else {
                continue
            }
            let expected = try expectation(for: id, in: quiet)
            #expect(try horde.fixture.submit(user, terms, caller: caller, prompt: prompt) == id)
            let found = horde.fixture.answers.mapValues { answer in
                answer.jobs.count { horde.fixture.state.jobs[$0]?.request == id }
            }.filter { $0.value > 0 }
            #expect(found == expected, "seed \(seed)")
            horde.fixture.state.checkInvariants()
        }
    }

    private func expectation(
        for id: RequestID, in quiet: HordeFixture
    ) throws -> [PopID: Int] {
        let state = quiet.state
        let request = try #require(state.requests[id])
        let matching = MatchingOracle(state: state, vault: quiet.vault)
        func rank(_ pop: WaitingPop) -> (Int, UInt64) {
            if pop.owner == request.user { return (0, pop.arrival) }
            return (pop.priorityUsers.contains(request.user) ? 1 : 2, pop.arrival)
        }
        let suitable = state.waitingPops.pops.values.filter { pop in
            state.workers[pop.worker].map { matching.obstacle(request, $0) == nil } ?? false
        }.sorted { rank($0) < rank($1) }
        var left = request.waiting
        var expected: [PopID: Int] = [:]
        for pop in suitable where left > 0 {
            expected[pop.id] = min(left, pop.jobs.count)
            left -= min(left, pop.jobs.count)
        }
        return expected
    }
}
