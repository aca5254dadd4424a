import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("What a text costs and what is held for it")
struct HoldTests {
    struct Case: Sendable {
        let model: String
        let bytes: Int
        let price: Int64
    }

    @Test(
        "The requester pays what the owner gets, to the centikudo",
        arguments: [
            Case(model: "plain-2.7B", bytes: 320, price: 1029),
            Case(model: "plain-2.7B", bytes: 319, price: 1029),
            Case(model: "plain-2.7B", bytes: 316, price: 1016),
            Case(model: "plain-2.7B", bytes: 100, price: 321),
            Case(model: "plain-2.7B", bytes: 1, price: 13),
            Case(model: "plain-2.7B", bytes: 0, price: 0),
            Case(model: "plain-2.7B", bytes: 1536, price: 1029),
            Case(model: "plain-13B", bytes: 320, price: 4952),
            Case(model: "plain-8x7B", bytes: 320, price: 10_667),
            Case(model: "nameless", bytes: 320, price: 381),
        ])
    func price(_ row: Case) throws {
        var horde = try HordeFixture()
        let (owner, payer) = (try horde.user("owner"), try horde.user("payer"))
        let request = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner, models: [row.model]).job
        try horde.deliver(job, by: owner, bytes: row.bytes)
        let price = Kudos(centikudos: row.price)
        #expect(horde.balance(owner) == price && horde.balance(payer) == -price)
        #expect(horde.status(request)?.cost == price)
        #expect(horde.status(request)?.generations.first?.reward == price)
        #expect(horde.held(payer) == .zero)
        let tokens = min(80, (row.bytes + 3) / 4)
        #expect(horde.state.users[owner.number].statistics.tokensContributed == tokens)
        #expect(horde.state.users[payer.number].statistics.tokensUsed == tokens)
        #expect(horde.worker("worker")?.statistics.kudosGenerated == price)
        #expect(horde.state.ledger.details(of: owner)[.generation] == price)
    }

    @Test("One's own worker moves nothing but statistics")
    func ownWorker() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner", kudos: Kudos(5))
        let movements = horde.durable.flatMap(\.ledgerEvents).count
        let request = try horde.submit(owner)
        let job = try horde.pop("worker", of: owner, models: ["plain-2.7B"]).job
        #expect(horde.held(owner) == .zero)
        try horde.deliver(job, by: owner)
        #expect(horde.durable.flatMap(\.ledgerEvents).count == movements)
        #expect(horde.balance(owner) == Kudos(5))
        #expect(horde.status(request)?.generations.first?.reward == Kudos(centikudos: 1029))
        let statistics = horde.state.users[owner.number].statistics
        #expect(
            statistics
                == UserStatistics(
                    tokensUsed: 80, textsUsed: 1, tokensContributed: 80, textsContributed: 1))
    }

    enum End: CaseIterable { case delivered, failed, abandoned, givenBack, displaced, expired }

    @Test("The price of the full length is held while a job runs", arguments: End.allCases)
    func hold(end: End) throws {
        var horde = try HordeFixture()
        let (owner, payer) = (try horde.user("owner"), try horde.user("payer", kudos: Kudos(50)))
        let request = try horde.submit(payer, RequestTerms(count: 2))
        #expect(horde.held(payer) == .zero)
        let job = try #require(try horde.pop("worker", of: owner, models: ["plain-2.7B"]).job)
        #expect(horde.held(payer) == Kudos(centikudos: 1029))
        #expect(horde.state.ledger.standing(of: payer) == Kudos(centikudos: 3971))
        #expect(horde.balance(payer) == Kudos(50))
        switch end {
        case .delivered: try horde.deliver(job, by: owner, bytes: 4)
        case .failed: try horde.fail(job, by: owner)
        case .abandoned: horde.tick(.seconds(150))
        case .givenBack: try horde.apply(.giveBack([job]))
        case .displaced:
            // The job that takes its place is small and one's own.
            _ = try horde.submit(owner)
            _ = try horde.pop("worker", of: owner, models: ["plain-2.7B"])
        case .expired:
            horde.tick(.seconds(1200))
            #expect(horde.status(request) == nil)
        }
        #expect(horde.held(payer) == .zero)
        #expect(horde.balance(payer) == Kudos(centikudos: end == .delivered ? 4987 : 5000))
    }

    @Test("Debts have no limit and cost nothing but priority")
    func debt() throws {
        var horde = try HordeFixture()
        let (owner, payer) = (try horde.user("owner"), try horde.user("payer"))
        for _ in 0..<20 {
            _ = try horde.submit(payer)
            let job = try horde.pop("worker", of: owner, models: ["plain-13B"]).job
            try horde.deliver(job, by: owner)
        }
        #expect(horde.balance(payer) == Kudos(centikudos: -99_040))
        #expect(horde.balance(owner) == Kudos(centikudos: 99_040))
    }
}
