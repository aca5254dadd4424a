import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The request fee")
struct FeeTests {
    private var horde: HordeFixture
    private let (owner, payer): (UserID, UserID)
    private let fee = Kudos(2)
    /// What 80 tokens on 2.7 B cost.
    private let price = Kudos(centikudos: 1029)

    init() throws {
        var policy = HordePolicy.friends
        policy.requestFee = Kudos(2)
        horde = try HordeFixture(policy: policy)
        owner = try horde.user("owner")
        payer = try horde.user("payer", kudos: Kudos(100))
    }

    private mutating func job(of user: UserID, _ name: String = "worker") throws -> JobID {
        try #require(try horde.pop(name, of: user, models: ["plain-2.7B"]).job)
    }

    @Test("It goes to the sink once, with the first text, in the same act as the payment")
    mutating func once() throws {
        let request = try horde.submit(payer, RequestTerms(count: 3))
        for _ in 0..<3 { try horde.deliver(try job(of: owner), by: owner) }
        #expect(horde.state.ledger.sink.balance == fee)
        let paid = Kudos(centikudos: 3 * 1029) + fee
        #expect(horde.balance(payer) == Kudos(100) - paid)
        #expect(horde.balance(owner) == paid - fee)
        #expect(horde.status(request)?.cost == paid)
        #expect(horde.state.ledger.details(of: payer)[.fee] == -fee)
        let acts = horde.durable.flatMap(\.ledgerEvents).suffix(3).map { $0.entries.map(\.code) }
        #expect(acts == [[.generation, .fee], [.generation], [.generation]])
    }

    @Test("No text, an empty text, and one's own worker cost no fee")
    mutating func none() throws {
        _ = try horde.submit(payer)
        try horde.fail(try job(of: owner), by: owner)
        try horde.deliver(try job(of: owner, "other"), by: owner, bytes: 0)
        _ = try horde.submit(payer)
        try horde.deliver(try job(of: payer, "own"), by: payer)
        #expect(horde.balance(payer) == Kudos(100) && horde.state.ledger.sink.balance == .zero)
    }

    @Test("A job that may have to pay it holds it")
    mutating func hold() throws {
        _ = try horde.submit(payer, RequestTerms(count: 3))
        let jobs = [try job(of: owner, "a"), try job(of: owner, "b")]
        #expect(horde.held(payer) == price + fee + price + fee)
        try horde.deliver(jobs[1], by: owner)
        #expect(horde.held(payer) == price + fee)
        _ = try job(of: owner, "b")
        #expect(horde.held(payer) == price + fee + price)
        try horde.deliver(jobs[0], by: owner)
        #expect(horde.held(payer) == price)
        #expect(horde.state.ledger.sink.balance == fee)
    }

    @Test("The highest price has it in it")
    mutating func quote() throws {
        let terms = RequestTerms(count: 2, models: ["plain-2.7B"])
        let cost = horde.state.highestCost(of: terms, promptTokens: .zero)
        #expect(cost == price + price + fee)
    }

    @Test("No job draws more than it held", arguments: 1...40 as ClosedRange<UInt64>)
    func drawn(seed: UInt64) throws {
        var policy = HordePolicy.friends
        policy.requestFee = Kudos(centikudos: 150)
        policy.promptTokenWeight = 70
        var random = try RandomFixture(seed: seed, policy: policy)
        for _ in 0..<60 {
            let jobs = random.fixture.state.jobs
            let before = random.fixture.durable.count
            random.act()
            for case .jobSettled(let settlement) in random.fixture.durable[before...] {
                let drawn = settlement.ledgerEvent?.entries.reduce(.zero) { $0 + $1.amount }
                #expect(drawn ?? .zero <= jobs[settlement.job]?.hold ?? .zero)
            }
            _ = try? random.fixture.pop(random.popRequest())
        }
    }
}
