import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The ledger")
struct LedgerTests {
    @Test("Awards and adjustments come out of the treasury and go back to it")
    func adjustments() throws {
        var horde = try HordeFixture()
        try horde.apply(
            .create(
                UserCreation(name: "alice", key: horde.key(), kudos: Kudos(50)),
                actor: HordeFixture.root, award: LedgerEventID(bits: horde.nextBits())))
        let alice = UserID(2)
        try horde.adjust(alice, by: Kudos(centikudos: 25))
        try horde.adjust(alice, by: Kudos(-80))
        let details = horde.state.ledger.details(of: alice)
        #expect(horde.balance(of: alice) == Kudos(centikudos: -2975))
        #expect(details[.award] == Kudos(50))
        #expect(details[.adjustment] == Kudos(centikudos: -7975))
        #expect(details.total == horde.balance(of: alice))
        #expect(horde.state.ledger.treasury.balance == Kudos(centikudos: 2975))
    }

    @Test("An adjustment has a limit in both directions, and none of zero is written")
    func limits() throws {
        var horde = try HordeFixture()
        let alice = try horde.user("alice")
        let limit = horde.state.policy.largestMovement
        for amount in [limit + Kudos(centikudos: 1), -limit - Kudos(centikudos: 1)] {
            #expect(
                horde.refusal { try $0.adjust(alice, by: amount) } == .amountTooLarge(limit: limit))
        }
        let written = horde.durable.count
        try horde.adjust(alice, by: .zero)
        #expect(horde.durable.count == written)
        try horde.adjust(alice, by: limit)
        try horde.adjust(alice, by: -limit)
        #expect(horde.balance(of: alice) == .zero)
        for (kudos, rejection) in [
            (Kudos(-1), HordeRejection.amountNegative),
            (limit + Kudos(1), .amountTooLarge(limit: limit)),
        ] {
            let refusal = horde.refusal {
                let creation = UserCreation(name: "bob", key: $0.key(), kudos: kudos)
                try $0.apply(
                    .create(creation, actor: HordeFixture.root, award: LedgerEventID(bits: 1)))
            }
            #expect(refusal == rejection)
        }
    }

    @Test("Holds are taken once and let go once")
    func holds() {
        var ledger = Ledger()
        ledger.open()
        let user = UserID(0)
        ledger.hold(Kudos(3), of: user)
        ledger.hold(Kudos(4), of: user)
        #expect(ledger.standing(of: user) == Kudos(-7))
        ledger.release(Kudos(3), of: user)
        ledger.release(Kudos(4), of: user)
        #expect(ledger.balance(of: user) == Account())
        ledger.checkInvariants()
    }

    @Test("Nothing is let go that was not held, and no entry moves nothing or stays in one account")
    func impossible() async {
        await #expect(processExitsWith: .failure) {
            var ledger = Ledger()
            ledger.open()
            ledger.release(Kudos(1), of: UserID(0))
        }
        await #expect(processExitsWith: .failure) {
            _ = LedgerEntry(debit: .treasury, credit: .sink, amount: .zero, code: .fee)
        }
        await #expect(processExitsWith: .failure) {
            _ = LedgerEntry(debit: .treasury, credit: .treasury, amount: Kudos(1), code: .fee)
        }
    }

    @Test(
        "A balance is the replay of all entries, and all balances add up to zero",
        arguments: 1...40 as ClosedRange<UInt64>)
    func replay(seed: UInt64) throws {
        var policy = seed.isMultiple(of: 2) ? HordePolicy.friends : .public
        policy.elderShare = 3
        var horde = try RandomHorde(seed: seed, policy: policy)
        for _ in 0..<80 {
            horde.act()
            _ = try? horde.fixture.pop(horde.popRequest())
        }
        var balances: [AccountID: Kudos] = [:]
        var seen: Set<LedgerEventID> = []
        var last = Timestamp(milliseconds: 0)
        for event in horde.fixture.durable.flatMap(\.ledgerEvents) {
            #expect(seen.insert(event.id).inserted, "An act is posted once.")
            #expect(event.time >= last, "Time does not go back.")
            last = event.time
            for entry in event.entries {
                balances[entry.debit, default: .zero] -= entry.amount
                balances[entry.credit, default: .zero] += entry.amount
            }
        }
        let ledger = horde.fixture.state.ledger
        for user in horde.fixture.state.users.map(\.profile.id) {
            #expect(ledger.balance(of: user).balance == balances[.balance(user), default: .zero])
            #expect(ledger.escrow(of: user).balance == balances[.escrow(user), default: .zero])
        }
        #expect(ledger.treasury.balance == balances[.treasury, default: .zero])
        #expect(balances.values.reduce(.zero, +) == .zero)
        horde.fixture.state.checkInvariants()
    }
}
