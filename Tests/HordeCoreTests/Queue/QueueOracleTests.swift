import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The queue and a plain one agree")
struct QueueOracleTests {
    @Test("Who is served, and what is passed over", arguments: 1...300 as ClosedRange<UInt64>)
    func selection(seed: UInt64) throws {
        var policy = HordePolicy.friends
        policy.elderShare = seed.isMultiple(of: 3) ? 1 : 0
        policy.ageing = [.zero, .zero, Kudos(5), Kudos(centikudos: 3)][Int(seed % 4)]
        var horde = try RandomHorde(seed: seed, policy: policy)
        var oracle = QueueOracle()
        for step in 0..<60 {
            if horde.chance(3) {
                try pop(&horde, &oracle, comment: "seed \(seed), step \(step)")
            } else {
                horde.act()
            }
            oracle.forgetAbsent(in: horde.fixture.state)
            if step % 10 == 9 { horde.fixture.state.checkInvariants() }
        }
    }

    private func pop(
        _ horde: inout RandomHorde, _ oracle: inout QueueOracle, comment: Comment
    ) throws {
        let request = horde.popRequest()
        let before = horde.fixture.state
        // What the worker would be after checking in, which changes no request's place.
        var present = horde.fixture
        guard let answer = try? horde.fixture.pop(request) else {
            let known = before.workerNames[request.name].flatMap { before.workers[$0] }
            #expect(known?.profile.maintenance != nil, comment)
            return
        }
        // The same pop of a horde that hands nothing out shows the worker and leaves the queue.
        try present.apply(.setHandingOut(false))
        _ = try present.pop(request)
        let state = present.state
        let id = try #require(state.workerNames[request.name])
        let worker = try #require(state.workers[id])
        let vault = horde.fixture.vault
        let expected =
            worker.profile.isPaused
            ? nil : oracle.selection(for: worker, in: state, vault)
        let selected = answer.job.flatMap { horde.fixture.state.jobs[$0]?.request }
        #expect(selected == expected?.request, comment)
        guard let expected, let chosen = state.requests[expected.request] else {
            #expect(answer.skipped == oracle.skipped(for: worker, in: state, vault), comment)
            return
        }
        #expect(answer.jobs.count == min(request.amount, chosen.waiting), comment)
        let left = QueueOracle.waiting(in: state).filter { $0.party == chosen.party }
            .reduce(0) { $0 + $1.waiting }
        oracle.note(
            chosen.party, isElder: expected.isElder, stillWaits: left > answer.jobs.count,
            stamp: horde.fixture.state.sequence)
    }
}
