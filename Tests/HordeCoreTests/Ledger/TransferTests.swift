import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Transfers")
struct TransferTests {
    var horde: HordeFixture
    let alice: UserID
    let bob: UserID
    let flagged: UserID
    let deleted: UserID

    init() throws {
        horde = try HordeFixture()
        alice = try horde.user("alice", kudos: Kudos(100))
        bob = try horde.user("bob")
        flagged = try horde.user("flagged", kudos: Kudos(100))
        deleted = try horde.user("deleted", kudos: Kudos(100))
        try horde.set(.flagged, of: flagged)
        try horde.set(.deleted, of: deleted)
    }

    /// Who takes part in a transfer.
    enum Side: Sendable { case alice, bob, flagged, deleted, anonymous, unknown }

    /// One line of the table of refusals.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let source: Side
        let destination: Side
        let centikudos: Int64
        let rejection: HordeRejection

        init(
            _ source: Side, _ destination: Side, _ centikudos: Int64, _ rejection: HordeRejection
        ) {
            self.source = source
            self.destination = destination
            self.centikudos = centikudos
            self.rejection = rejection
        }

        var testDescription: String { "\(source) to \(destination): \(rejection)" }
    }

    private func user(_ side: Side) -> UserID {
        switch side {
        case .alice: alice
        case .bob: bob
        case .flagged: flagged
        case .deleted: deleted
        case .anonymous: .anonymous
        case .unknown: UserID(99)
        }
    }

    /// Every refusal, most with the next ones in the same order, to show which comes first.
    static let refusals: [Refusal] = [
        Refusal(.unknown, .unknown, -1, .unknownUser),
        Refusal(.anonymous, .unknown, -1, .transferFromAnonymous),
        Refusal(.anonymous, .anonymous, 0, .transferFromAnonymous),
        Refusal(.flagged, .unknown, -1, .unknownTransferTarget),
        Refusal(.flagged, .anonymous, -1, .transferToAnonymous),
        Refusal(.flagged, .flagged, -1, .transferToSelf),
        Refusal(.flagged, .deleted, -1, .sourceFlagged),
        Refusal(.deleted, .flagged, -1, .targetFlagged),
        Refusal(.deleted, .bob, -1, .deletedUser),
        Refusal(.alice, .deleted, 0, .deletedUser),
        Refusal(.alice, .bob, -1, .amountNegative),
        Refusal(.bob, .alice, Int64.min, .amountNegative),
        Refusal(.alice, .bob, 0, .amountZero),
        Refusal(.alice, .bob, 100_000_000_001, .amountTooLarge(limit: Kudos(1_000_000_000))),
        Refusal(.alice, .bob, Int64.max, .amountTooLarge(limit: Kudos(1_000_000_000))),
        Refusal(.alice, .bob, 10_001, .insufficientKudos(available: Kudos(100))),
        Refusal(.bob, .alice, 1, .insufficientKudos(available: .zero)),
    ]

    @Test("Refusals, the first that applies", arguments: refusals)
    func refused(refusal: Refusal) {
        var horde = horde
        let before = horde.state.ledger
        let found = horde.refusal {
            try $0.transfer(
                Kudos(centikudos: refusal.centikudos), from: user(refusal.source),
                to: user(refusal.destination))
        }
        #expect(found == refusal.rejection)
        #expect(horde.state.ledger == before)
    }

    @Test("All that one has can be given, to the last centikudo, and is told apart")
    mutating func everything() throws {
        try horde.transfer(Kudos(centikudos: 9_999), from: alice, to: bob)
        try horde.transfer(Kudos(centikudos: 1), from: alice, to: bob)
        #expect(horde.balance(of: alice) == .zero)
        #expect(horde.balance(of: bob) == Kudos(100))
        let (giver, taker) = (
            horde.state.ledger.details(of: alice), horde.state.ledger.details(of: bob)
        )
        #expect(giver.given == -Kudos(100) && giver.received == .zero)
        #expect(taker.given == .zero && taker.received == Kudos(100))
        try horde.transfer(Kudos(30), from: bob, to: alice)
        #expect(horde.state.ledger.details(of: bob).given == -Kudos(30))
        #expect(horde.state.ledger.details(of: bob).received == Kudos(100))
        #expect(horde.state.ledger.details(of: bob)[.transfer] == Kudos(70))
    }

    @Test("What running jobs hold cannot be given")
    mutating func held() throws {
        _ = try horde.submit(alice)
        let pop = try horde.pop("w", of: bob)
        let rest = Kudos(centikudos: 10_000 - 381)
        #expect(
            horde.refusal { try $0.transfer(rest + Kudos(centikudos: 1), from: alice, to: bob) }
                == .insufficientKudos(available: rest))
        try horde.transfer(rest, from: alice, to: bob)
        #expect(horde.state.ledger.standing(of: alice) == .zero)
        try horde.deliver(pop.job, by: bob, bytes: 84)
        #expect(horde.balance(of: alice) == Kudos(centikudos: 281))
    }

    @Test("A transfer under a key is done once")
    mutating func idempotent() throws {
        let key = horde.key()
        try horde.transfer(Kudos(10), from: alice, to: bob, key: key)
        #expect(
            try horde.apply(
                .transfer(
                    TransferOrder(
                        source: alice, destination: bob, amount: Kudos(10), idempotencyKey: key),
                    event: LedgerEventID(bits: 1))
            ).isEmpty)
        #expect(
            horde.refusal { try $0.transfer(Kudos(11), from: alice, to: bob, key: key) }
                == .idempotencyConflict)
        #expect(
            horde.refusal { try $0.transfer(Kudos(10), from: alice, to: flagged, key: key) }
                == .targetFlagged)
        #expect(
            horde.refusal {
                try $0.transfer(Kudos(10), from: alice, to: HordeFixture.root, key: key)
            }
                == .idempotencyConflict)
        #expect(horde.balance(of: bob) == Kudos(10))
        // Keys belong to the giver.
        try horde.transfer(Kudos(10), from: bob, to: alice, key: key)
        // A repetition is recognised whatever has happened meanwhile.
        try horde.set(.flagged, of: alice)
        try horde.transfer(Kudos(10), from: alice, to: bob, key: key)
        #expect(horde.balance(of: alice) == Kudos(100))
        // Without a key every order is a new one.
        try horde.set(.flagged, of: alice, to: false)
        try horde.transfer(Kudos(10), from: alice, to: bob)
        try horde.transfer(Kudos(10), from: alice, to: bob)
        #expect(horde.balance(of: alice) == Kudos(80))
    }

    @Test("A key is remembered for thirty days, over a restart too, and then forgotten")
    mutating func forgotten() throws {
        let (key, late) = (horde.key(), horde.key())
        try horde.transfer(Kudos(10), from: alice, to: bob, key: key)
        horde.tick(.seconds(86_400))
        try horde.transfer(Kudos(1), from: alice, to: bob, key: late)
        horde.state = HordeState(
            snapshot: horde.state.snapshot(lastBatch: 1, lastTime: horde.now))
        horde.tick(.seconds(29 * 86_400) - .milliseconds(1))
        try horde.transfer(Kudos(10), from: alice, to: bob, key: key)
        #expect(horde.balance(of: bob) == Kudos(11))
        horde.tick(.milliseconds(1))
        try horde.transfer(Kudos(10), from: alice, to: bob, key: key)
        try horde.transfer(Kudos(1), from: alice, to: bob, key: late)
        #expect(horde.balance(of: bob) == Kudos(21))
        horde.tick(.seconds(31 * 86_400))
        #expect(horde.state.transfers.oldest == nil)
        #expect(horde.state.nextDeadline() == nil)
    }
}
