import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("What holds whatever happens")
struct PropertyTests {
    private static func policy(_ seed: UInt64) -> HordePolicy {
        seed.isMultiple(of: 2) ? .friends : .public
    }

    @Test(
        "Folding the durable facts leads to the durable state",
        arguments: 1...200 as ClosedRange<UInt64>)
    func folding(seed: UInt64) throws {
        var horde = try RandomFixture(seed: seed, policy: Self.policy(seed))
        for _ in 0..<60 {
            if horde.chance(3) {
                _ = try? horde.fixture.pop(horde.popRequest(wait: .seconds(20)))
            } else {
                horde.act()
            }
        }
        // Check-ins are written down a few seconds later.
        horde.fixture.tick(HordePolicy.friends.progressInterval)
        horde.fixture.state.checkInvariants()
        var folded = HordeState(policy: Self.policy(seed))
        for event in horde.fixture.durable { folded.evolve(.durable(event)) }
        let zero = Timestamp(milliseconds: 0)
        #expect(folded.snapshot(lastBatch: 0, lastTime: zero) == horde.fixture.lasting)
        // A restart keeps it too.
        let restarted = try horde.fixture.restarted(after: .zero)
        restarted.state.checkInvariants()
        #expect(restarted.lasting == horde.fixture.lasting)
    }

    @Test("What is refused changes nothing", arguments: 1...200 as ClosedRange<UInt64>)
    func refusals(seed: UInt64) throws {
        var horde = try RandomFixture(seed: seed, policy: Self.policy(seed))
        for step in 0..<40 {
            if horde.chance(3) {
                _ = try? horde.fixture.pop(horde.popRequest())
            } else {
                horde.act()
            }
            if step % 8 == 7 { check(refused(&horde), horde) }
        }
    }

    /// Commands of every kind that are refused in any state.
    private func refused(_ horde: inout RandomFixture) -> [HordeCommand] {
        let event = LedgerEventID(bits: horde.fixture.nextBits())
        let nobody = UserID(99)
        var changes = UserChanges()
        changes.name = "x"
        var commands: [HordeCommand] = [
            .bootstrap(name: "x", key: horde.fixture.key()),
            .touch(RequestID(bits: 1 << 100)), .cancel(RequestID(bits: 1 << 100)),
            .fail(JobID(bits: 1 << 100), owner: nobody),
            .register(Registration(name: "", key: horde.fixture.key())),
            .create(UserCreation(name: "x", key: horde.fixture.key()), actor: nobody, award: event),
            .changeUser(
                horde.users[0], changes, actor: nobody, adjustment: event, promotion: event,
                grant: event),
            .changeWorker(WorkerID(bits: 1 << 100), WorkerChanges(), actor: HordeFixture.root),
            .deleteWorker(WorkerID(bits: 1 << 100), actor: HordeFixture.root),
            .transfer(
                TransferOrder(
                    source: horde.users[0], destination: horde.users[1],
                    amount: Kudos(900_000_000)), event: event),
            .changeModes(ModeChanges(), actor: HordeFixture.root),
            .revokeInvitation(InvitationID(bits: 1 << 100), actor: HordeFixture.root),
        ]
        // What is over is refused as well.
        for job in horde.fixture.state.jobs.values.filter({ $0.state != .running }) {
            commands.append(.fail(job.id, owner: job.owner))
        }
        return commands
    }

    private func check(_ commands: [HordeCommand], _ horde: RandomFixture) {
        let before = horde.fixture.state
        var after = before
        for command in commands {
            #expect(throws: HordeRejection.self) {
                try after.apply(command, at: horde.fixture.now, reading: horde.fixture.vault)
            }
        }
        after.checkInvariants()
        #expect(
            after.snapshot(lastBatch: 0, lastTime: horde.fixture.now)
                == before.snapshot(lastBatch: 0, lastTime: horde.fixture.now))
        #expect(after.ledger == before.ledger)
        #expect(after.jobs.mapValues(\.state) == before.jobs.mapValues(\.state))
        #expect(after.requests.mapValues(\.slots) == before.requests.mapValues(\.slots))
        #expect(after.requests.mapValues(\.expiresAt) == before.requests.mapValues(\.expiresAt))
        #expect(after.workers.mapValues(\.jobs) == before.workers.mapValues(\.jobs))
        #expect(after.presence.all == before.presence.all)
        #expect(after.unwritten == before.unwritten)
        #expect(after.sequence == before.sequence)
        #expect(after.nextDeadline() == before.nextDeadline())
    }
}
