import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The ledger as a book")
struct LedgerReplayTests {
    @Test(
        "Every balance is the replay of its entries, and no act is written twice",
        arguments: 1...60 as ClosedRange<UInt64>)
    func replay(seed: UInt64) throws {
        var policy = seed.isMultiple(of: 2) ? HordePolicy.friends : .public
        policy.elderShare = 3
        var horde = try RandomFixture(seed: seed, policy: policy)
        for _ in 0..<60 {
            horde.act()
            _ = try? horde.fixture.pop(horde.popRequest())
        }
        var balances: [AccountID: Kudos] = [:]
        var acts: Set<LedgerEventID> = []
        var last = Timestamp(milliseconds: 0)
        for event in horde.fixture.durable.flatMap(\.ledgerEvents) {
            #expect(acts.insert(event.id).inserted)
            #expect(event.time >= last)
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
        #expect(ledger.sink.balance == balances[.sink, default: .zero])
        #expect(balances.values.reduce(.zero, +) == .zero)
    }

    @Test("Nothing is let go that is not held, and no entry moves nothing or stays in one account")
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
}
