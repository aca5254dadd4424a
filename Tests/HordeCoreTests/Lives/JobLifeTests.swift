import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Lives of jobs")
struct JobLifeTests {
    var horde: HordeFixture
    let user: UserID
    let owner: UserID

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user", kudos: Kudos(100))
        owner = try horde.user("owner")
    }

    @Test("A text is paid to the owner by the requester, and counted for both")
    mutating func delivered() throws {
        let request = try horde.submit(user, RequestTerms(models: ["big-2.7B"]))
        let pop = try horde.pop("w", of: owner, models: ["big-2.7B"])
        #expect(horde.held(of: user) == Kudos(centikudos: 1029))
        horde.tick(.seconds(8))
        try horde.deliver(pop.job, by: owner, bytes: 100)
        #expect(horde.held(of: user) == .zero)
        #expect(horde.balance(of: user) == Kudos(centikudos: 10_000 - 321))
        #expect(horde.balance(of: owner) == Kudos(centikudos: 321))
        #expect(horde.state.users[user.number].statistics.tokensUsed == 25)
        #expect(horde.state.users[user.number].statistics.textsUsed == 1)
        #expect(horde.state.users[owner.number].statistics.tokensContributed == 25)
        #expect(horde.state.users[owner.number].statistics.textsContributed == 1)
        let status = try #require(horde.status(of: request))
        #expect(status.isDone && status.delivered == 1 && status.cost == Kudos(centikudos: 321))
        #expect(try horde.worker("w").statistics.kudosGenerated == Kudos(centikudos: 321))
    }

    @Test("On one's own worker nothing is held and nothing is paid, but all is counted")
    mutating func own() throws {
        let before = horde.state.ledger
        _ = try horde.submit(owner)
        let pop = try horde.pop("w", of: owner)
        #expect(horde.held(of: owner) == .zero)
        try horde.deliver(pop.job, by: owner)
        #expect(horde.state.ledger == before)
        #expect(horde.state.users[owner.number].statistics.tokensUsed == 80)
        #expect(horde.state.users[owner.number].statistics.tokensContributed == 80)
    }

    @Test("A debtor is served and goes on into debt")
    mutating func debt() throws {
        let debtor = try horde.user("debtor", kudos: Kudos(-1080))
        _ = try horde.submit(debtor)
        try horde.deliver(try horde.pop("w", of: owner).job, by: owner)
        #expect(horde.balance(of: debtor) == Kudos(centikudos: -108_000 - 381))
        #expect(horde.balance(of: owner) == Kudos(centikudos: 381))
    }

    @Test("A repeated delivery is told its reward, a foreign one is refused; nothing changes")
    mutating func repeated() throws {
        _ = try horde.submit(user)
        let pop = try horde.pop("w", of: owner)
        #expect(horde.refusal { try $0.deliver(pop.job, by: HordeFixture.root) } == .notWorkerOwner)
        #expect(horde.refusal { try $0.fail(pop.job, by: HordeFixture.root) } == .notWorkerOwner)
        #expect(horde.refusal { try $0.deliver(nil, by: HordeFixture.root) } == .unknownJob)
        #expect(horde.refusal { try $0.fail(nil, by: HordeFixture.root) } == .unknownJob)
        try horde.deliver(pop.job, by: owner, bytes: 100)
        let paid = HordeRejection.alreadyDelivered(reward: Kudos(centikudos: 119))
        let before = horde.state.ledger
        #expect(horde.refusal { try $0.deliver(pop.job, by: owner, bytes: 4) } == paid)
        #expect(horde.refusal { try $0.fail(pop.job, by: owner) } == paid)
        #expect(horde.refusal { try $0.deliver(pop.job, by: HordeFixture.root) } == .notWorkerOwner)
        #expect(horde.state.ledger == before)
    }

    @Test("A repeated delivery keeps its reward after the worker is gone")
    mutating func repeatedWithoutWorker() throws {
        _ = try horde.submit(user)
        let pop = try horde.pop("w", of: owner)
        try horde.deliver(pop.job, by: owner, bytes: 100)
        try horde.apply(.deleteWorker(try horde.worker("w").id, actor: owner))
        #expect(
            horde.refusal { try $0.deliver(pop.job, by: owner) }
                == .alreadyDelivered(reward: Kudos(centikudos: 119)))
    }

    @Test("A job that ran out of time goes to another worker")
    mutating func abandoned() throws {
        let request = try horde.submit(user)
        _ = try horde.pop("slow", of: owner)
        _ = try horde.pop("other", of: owner)
        horde.tick(.seconds(150))
        #expect(try horde.pop("slow", of: owner).skipped == [.failedBefore: 1])
        let pop = try horde.pop("other", of: owner)
        try horde.deliver(pop.job, by: owner)
        let status = try #require(horde.status(of: request))
        #expect(status.isDone && status.restarted == 1 && status.delivered == 1)
        #expect(try horde.worker("slow").statistics.jobsFailed == 1)
    }

    @Test("A third failure gives the request up, whoever fails")
    mutating func faulted() throws {
        let request = try horde.submit(user, RequestTerms(count: 2))
        for worker in ["a", "b"] { try horde.fail(try horde.pop(worker, of: owner).job, by: owner) }
        let running = try horde.pop("c", of: owner)
        _ = try horde.pop("d", of: owner)
        #expect(horde.status(of: request)?.isFaulted == false)
        horde.tick(.seconds(149))
        try horde.deliver(running.job, by: owner, bytes: 4)
        horde.tick(.seconds(1))
        let status = try #require(horde.status(of: request))
        #expect(status.isFaulted && status.isDone && !status.isPossible)
        #expect(status.waiting == 0 && status.running == 0 && status.delivered == 1)
        #expect(horde.held(of: user) == .zero)
        #expect(try horde.pop("e", of: owner).jobs.isEmpty)
    }

    @Test("Several jobs of a request go to several workers, or to one that asks for more")
    mutating func amounts() throws {
        let request = try horde.submit(user, RequestTerms(count: 5))
        #expect(try horde.pop("a", of: owner).jobs.count == 1)
        #expect(try horde.pop("b", of: owner, threads: 3, amount: 3).jobs.count == 3)
        #expect(horde.status(of: request)?.waiting == 1)
        #expect(try horde.pop("c", of: owner, threads: 3, amount: 3).jobs.count == 1)
        #expect(horde.status(of: request)?.running == 5)
        #expect(horde.held(of: user) == Kudos(centikudos: 5 * 381))
        #expect(try horde.pop("d", of: owner).jobs.isEmpty)
    }

    @Test("The job's model is paid, whatever the worker offers by then")
    mutating func changedModel() throws {
        _ = try horde.submit(user, RequestTerms(models: ["big-13B"]))
        let pop = try horde.pop("w", of: owner, models: ["big-13B"])
        _ = try horde.pop("w", of: owner, models: ["tiny-1B"])
        try horde.deliver(pop.job, by: owner, bytes: 84)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 1300))
    }

    @Test("A text beyond the length asked for is paid up to it, and a cut one is counted")
    mutating func overlong() throws {
        _ = try horde.submit(user, RequestTerms(maximumLength: 20))
        let pop = try horde.pop("w", of: owner)
        try horde.deliver(pop.job, by: owner, bytes: 500, wasCut: true)
        #expect(horde.balance(of: owner) == Kudos(centikudos: 95))
        #expect(try horde.worker("w").overruns == 1)
    }

    @Test("An empty text is a text and costs nothing")
    mutating func empty() throws {
        let request = try horde.submit(user)
        try horde.deliver(try horde.pop("w", of: owner).job, by: owner, bytes: 0)
        #expect(horde.status(of: request)?.isDone == true)
        #expect(horde.balance(of: owner) == .zero)
        #expect(horde.state.users[owner.number].statistics.textsContributed == 1)
    }
}
