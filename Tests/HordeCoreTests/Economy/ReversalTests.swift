import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Movements that are undone")
struct ReversalTests {
    private var horde: HordeFixture
    private let (alice, bob): (UserID, UserID)

    init() throws {
        horde = try HordeFixture(policy: .public)
        alice = try horde.user("alice", kudos: Kudos(100), roles: [.trusted])
        bob = try horde.user("bob")
    }

    /// The last movement.
    private var last: LedgerMovement? {
        horde.durable.flatMap(\.ledgerEvents).last.map { LedgerMovement(event: $0) }
    }

    private mutating func reverse(
        _ movement: LedgerMovement?, by actor: UserID = HordeFixture.root
    ) throws {
        let movement = try #require(movement)
        try horde.apply(
            .reverse(movement, as: LedgerEventID(bits: horde.nextBits()), actor: actor))
    }

    private func refusal(
        _ movement: LedgerMovement, by actor: UserID = HordeFixture.root
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in
            try horde.apply(
                .reverse(movement, as: LedgerEventID(bits: horde.nextBits()), actor: actor))
        }
    }

    @Test("A transfer goes back, under the code of reversals")
    mutating func transfer() throws {
        try horde.transfer(Kudos(30), from: alice, to: bob)
        let movement = try #require(last)
        try reverse(movement)
        #expect(horde.balance(alice) == Kudos(100) && horde.balance(bob) == .zero)
        let details = horde.state.ledger.details(of: bob)
        #expect(details[.reversal] == -Kudos(30) && details.received == Kudos(30))
        #expect(last?.event.reverses == movement.event.id)
        #expect(last?.event.entries.map(\.code) == [.reversal])
    }

    @Test("It works once, and is final")
    mutating func once() throws {
        try horde.transfer(Kudos(30), from: alice, to: bob)
        let movement = try #require(last)
        try reverse(movement)
        let undoing = try #require(last)
        #expect(refusal(movement) == .alreadyReversed(by: undoing.event.id))
        #expect(refusal(undoing) == .reversalIsFinal)
        horde = try horde.restarted(after: .zero)
        let kept = LedgerMovement(event: movement.event, reversedBy: undoing.event.id)
        #expect(refusal(kept) == .alreadyReversed(by: undoing.event.id))
    }

    @Test("Only administrators may")
    mutating func refusals() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        try horde.transfer(Kudos(30), from: alice, to: bob)
        let movement = try #require(last)
        for actor in [moderator, alice, .anonymous] {
            #expect(refusal(movement, by: actor) == .notAdministrator)
        }
    }

    @Test("What was spent meanwhile becomes a debt, also of who is flagged or deleted")
    mutating func spent() throws {
        try horde.transfer(Kudos(30), from: alice, to: bob)
        let movement = last
        try horde.transfer(Kudos(30), from: bob, to: alice)
        try horde.set(.flagged, of: bob)
        try horde.set(.deleted, of: alice)
        try reverse(movement)
        #expect(horde.balance(bob) == -Kudos(30) && horde.balance(alice) == Kudos(130))
    }

    @Test("An escrow gives what it has, its owner's balance the rest")
    mutating func escrow() throws {
        for _ in 0..<2 {
            _ = try horde.submit(.anonymous)
            let job = try horde.pop("worker", of: bob).job
            try horde.deliver(job, by: bob)
        }
        let price = Kudos(centikudos: 381)
        #expect(horde.escrow(bob) == price + price)
        let movement = last
        try reverse(movement)
        #expect(horde.escrow(bob) == price && horde.balance(.anonymous) == -price)
        let first = horde.durable.flatMap(\.ledgerEvents).first { $0.entries[0].amount == price }
        try horde.set(.trusted, of: bob)
        try reverse(first.map { LedgerMovement(event: $0) })
        #expect(horde.escrow(bob) == .zero && horde.balance(bob) == .zero)
        #expect(horde.balance(.anonymous) == .zero)
    }

    @Test("A promotion goes back into escrow")
    mutating func promotion() throws {
        _ = try horde.submit(.anonymous)
        let job = try horde.pop("worker", of: bob).job
        try horde.deliver(job, by: bob)
        try horde.set(.trusted, of: bob)
        let promotion = last
        try reverse(promotion)
        #expect(horde.escrow(bob) == Kudos(centikudos: 381) && horde.balance(bob) == .zero)
    }

    @Test(
        "Undoing everything leaves every balance as it was",
        arguments: 1...60 as ClosedRange<UInt64>)
    func everything(seed: UInt64) throws {
        var random = try RandomFixture(
            seed: seed, policy: seed.isMultiple(of: 2) ? .friends : .public)
        for _ in 0..<60 {
            random.act()
            _ = try? random.fixture.pop(random.popRequest())
        }
        var horde = random.fixture
        for event in horde.durable.flatMap(\.ledgerEvents).reversed()
        where event.reverses == nil {
            let id = LedgerEventID(bits: horde.nextBits())
            let movement = LedgerMovement(event: event)
            // What the seed has undone itself stays so.
            guard horde.state.reversals[event.id] == nil else { continue }
            try horde.apply(.reverse(movement, as: id, actor: HordeFixture.root))
        }
        let ledger = horde.state.ledger
        for user in horde.state.users.map(\.profile.id) {
            #expect(ledger.balance(of: user).balance == .zero)
            #expect(ledger.escrow(of: user).balance == .zero)
        }
        #expect(ledger.treasury.balance == .zero && ledger.sink.balance == .zero)
    }
}
