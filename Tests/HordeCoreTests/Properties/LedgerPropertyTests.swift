import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Kudos over random hordes")
struct LedgerPropertyTests {
    @Test(
        "The accounts add up to nothing after every fact, and nothing is paid or held twice",
        arguments: 1...100 as ClosedRange<UInt64>)
    func conservation(seed: UInt64) throws {
        let policy = seed.isMultiple(of: 2) ? HordePolicy.friends : .public
        var horde = try RandomFixture(seed: seed, policy: policy)
        var mirror = HordeState(policy: policy)
        for event in horde.fixture.durable { mirror.evolve(.durable(event)) }
        var paid: Set<JobID> = []
        var posted: Set<LedgerEventID> = []
        for _ in 0..<60 {
            if horde.chance(3) {
                _ = try? horde.fixture.pop(horde.popRequest(wait: .seconds(20)))
            } else {
                horde.act()
            }
            for event in horde.takeEvents() {
                mirror.evolve(event)
                let snapshot = mirror.snapshot(lastBatch: 0, lastTime: horde.fixture.now)
                #expect(sum(of: snapshot) == .zero)
                guard case .durable(let fact) = event else { continue }
                if case .jobSettled(let settlement) = fact {
                    #expect(paid.insert(settlement.job).inserted, "\(settlement.job) is paid twice")
                }
                for entry in fact.ledgerEvents {
                    #expect(posted.insert(entry.id).inserted, "\(entry.id) is posted twice")
                }
            }
        }
        #expect(mirror.ledger == horde.fixture.state.ledger)
    }

    private func sum(of snapshot: HordeSnapshot) -> Kudos {
        snapshot.users.reduce(snapshot.treasury.balance + snapshot.sink.balance) {
            $0 + $1.balance.balance + $1.escrow.balance
        }
    }
}
