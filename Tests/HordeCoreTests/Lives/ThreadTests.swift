import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("A worker that asks for more than it can run")
struct ThreadTests {
    var horde: HordeFixture
    let user: UserID
    let owner: UserID

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user", kudos: Kudos(100))
        owner = try horde.user("owner")
    }

    @Test("A pop at the limit is served, and the oldest job goes back")
    mutating func displaced() throws {
        let first = try horde.submit(user)
        let second = try horde.submit(user)
        _ = try horde.pop("w", of: owner)
        _ = try horde.pop("w", of: owner)
        #expect(horde.status(of: first)?.waiting == 1)
        #expect(horde.status(of: first)?.restarted == 1)
        #expect(horde.status(of: second)?.running == 1)
        #expect(horde.status(of: second)?.restarted == 0)
        #expect(try horde.worker("w").jobs.count == 1)
        #expect(try horde.worker("w").statistics.jobsFailed == 0)
        #expect(horde.held(of: user) == Kudos(centikudos: 381))
    }

    @Test("A pop at the limit that finds nothing displaces nothing")
    mutating func nothingFound() throws {
        let request = try horde.submit(user)
        _ = try horde.pop("w", of: owner)
        _ = try horde.pop("w", of: owner)
        #expect(horde.status(of: request)?.running == 1)
    }

    @Test("As many go back as are too many", arguments: [(3, 2, 2), (4, 2, 1), (1, 4, 3)])
    func surplus(threads: Int, amount: Int, displaced: Int) throws {
        var horde = horde
        var jobs: [JobID] = []
        for _ in 0..<3 {
            _ = try horde.submit(user)
            jobs += try horde.pop("w", of: owner, threads: 3).jobs
        }
        _ = try horde.submit(user, RequestTerms(count: 4))
        _ = try horde.pop("w", of: owner, threads: threads, amount: amount)
        let states = jobs.map { horde.state.jobs[$0]?.state }
        #expect(states.count { $0 == .displaced } == displaced)
        #expect(states.prefix(displaced).allSatisfy { $0 == .displaced })
        #expect(try horde.worker("w").jobs.count == 3 - displaced + amount)
    }

    @Test("A displaced job counts when it comes before another worker's")
    mutating func lateButFirst() throws {
        let request = try horde.submit(user)
        let late = try horde.pop("w", of: owner)
        let other = try horde.user("other")
        _ = try horde.submit(user)
        _ = try horde.pop("w", of: owner)
        let second = try horde.pop("x", of: other)
        #expect(horde.state.jobs[try #require(second.job)]?.request == request)
        try horde.deliver(late.job, by: owner, bytes: 84)
        #expect(horde.status(of: request)?.delivered == 1)
        #expect(horde.balance(of: owner) == Kudos(1))
        #expect(horde.refusal { try $0.deliver(second.job, by: other) } == .jobAbandoned)
        #expect(horde.balance(of: other) == .zero)
    }

    @Test("A displaced job counts when it waits again, and not when another was faster")
    mutating func waitingAgain() throws {
        let first = try horde.submit(user)
        let early = try horde.pop("w", of: owner)
        _ = try horde.submit(user)
        _ = try horde.pop("w", of: owner)
        var faster = horde
        let other = try faster.pop("x", of: owner)
        try faster.deliver(other.job, by: owner)
        #expect(faster.refusal { try $0.deliver(early.job, by: owner) } == .jobAbandoned)
        try horde.deliver(early.job, by: owner)
        #expect(horde.status(of: first)?.isDone == true)
        #expect(
            horde.refusal { try $0.deliver(early.job, by: owner) }
                == .alreadyDelivered(reward: Kudos(centikudos: 381)))
        #expect(horde.status(of: first)?.generations.count == 1)
    }

    @Test("What is given back waits again and is nobody's failure")
    mutating func givenBack() throws {
        let request = try horde.submit(user, RequestTerms(count: 2))
        let pop = try horde.pop("w", of: owner, threads: 2, amount: 2)
        try horde.deliver(pop.job, by: owner)
        try horde.apply(.giveBack(pop.jobs + [JobID(bits: 0)]))
        #expect(horde.status(of: request)?.waiting == 1)
        #expect(horde.status(of: request)?.delivered == 1)
        #expect(try horde.worker("w").statistics.jobsFailed == 0)
        #expect(horde.held(of: user) == .zero)
    }

    @Test("A worker with running jobs is not deleted; a displaced job goes with its worker")
    mutating func deleted() throws {
        _ = try horde.submit(user)
        let early = try horde.pop("w", of: owner)
        let id = try horde.worker("w").id
        #expect(horde.refusal { try $0.apply(.deleteWorker(id, actor: owner)) } == .workerBusy)
        try horde.apply(.giveBack(early.jobs))
        try horde.apply(.deleteWorker(id, actor: owner))
        #expect(horde.refusal { try $0.deliver(early.job, by: owner) } == .jobAbandoned)
        #expect(try horde.pop("x", of: owner).jobs.count == 1)
    }
}
