import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Transfers")
struct TransferTests {
    private var horde: HordeFixture
    private let (giver, taker, flagged, deleted): (UserID, UserID, UserID, UserID)

    init() throws {
        horde = try HordeFixture()
        giver = try horde.user("giver", kudos: Kudos(100))
        taker = try horde.user("taker")
        flagged = try horde.user("flagged", kudos: Kudos(100), roles: [.flagged])
        deleted = try horde.user("deleted", kudos: Kudos(100), roles: [.deleted])
    }

    private func refusal(
        _ amount: Kudos, from source: UserID, to target: UserID, key: UInt64? = nil
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in
            try horde.transfer(
                amount, from: source, to: target, key: key.map { HordeFixture.key($0) })
        }
    }

    @Test("Kudos go from one to the other, and the reasons tell")
    mutating func gift() throws {
        try horde.transfer(Kudos(centikudos: 2750), from: giver, to: taker)
        #expect(horde.balance(giver) == Kudos(centikudos: 7250))
        #expect(horde.balance(taker) == Kudos(centikudos: 2750))
        #expect(horde.state.ledger.details(of: giver).given == Kudos(centikudos: -2750))
        #expect(horde.state.ledger.details(of: taker).received == Kudos(centikudos: 2750))
    }

    @Test("Each refusal comes before all that are listed below it")
    mutating func precedence() throws {
        let (none, much) = (UserID(99), Kudos(2_000_000_000))
        let minus = -Kudos(1)
        try horde.transfer(Kudos(1), from: giver, to: taker, key: HordeFixture.key(7))
        #expect(refusal(minus, from: none, to: none) == .unknownUser)
        #expect(refusal(minus, from: .anonymous, to: none) == .transferFromAnonymous)
        #expect(refusal(minus, from: flagged, to: none) == .unknownTransferTarget)
        #expect(refusal(minus, from: flagged, to: .anonymous) == .transferToAnonymous)
        #expect(refusal(minus, from: flagged, to: flagged) == .transferToSelf)
        #expect(refusal(minus, from: flagged, to: deleted) == .sourceFlagged)
        #expect(refusal(minus, from: deleted, to: flagged) == .targetFlagged)
        #expect(refusal(minus, from: deleted, to: taker) == .deletedUser)
        #expect(refusal(minus, from: giver, to: deleted) == .deletedUser)
        #expect(refusal(minus, from: giver, to: taker, key: 7) == .amountNegative)
        #expect(refusal(.zero, from: giver, to: taker, key: 7) == .amountZero)
        #expect(refusal(much, from: giver, to: taker, key: 7) == .idempotencyConflict)
        let limit = Kudos(1_000_000_000)
        #expect(refusal(much, from: giver, to: taker) == .amountTooLarge(limit: limit))
        #expect(
            refusal(limit, from: giver, to: taker) == .insufficientKudos(available: Kudos(99)))
        #expect(refusal(Kudos(99), from: giver, to: taker) == nil)
        #expect(
            refusal(Kudos(centikudos: 9901), from: giver, to: taker)
                == .insufficientKudos(available: Kudos(99)))
    }

    @Test("What running jobs hold cannot be given away")
    mutating func holds() throws {
        _ = try horde.submit(giver)
        let job = try horde.pop("worker", of: taker, models: ["plain-2.7B"]).job
        let available = Kudos(centikudos: 8971)
        #expect(
            refusal(Kudos(90), from: giver, to: taker) == .insufficientKudos(available: available))
        #expect(refusal(available, from: giver, to: taker) == nil)
        try horde.fail(job, by: taker)
        #expect(refusal(Kudos(100), from: giver, to: taker) == nil)
    }

    @Test("Who owes gives nothing")
    mutating func debt() throws {
        try horde.adjust(giver, by: -Kudos(150))
        let reason = HordeRejection.insufficientKudos(available: -Kudos(50))
        #expect(refusal(Kudos(centikudos: 1), from: giver, to: taker) == reason)
    }

    @Test("A repetition under its key moves nothing, for thirty days and over a restart")
    mutating func repetition() throws {
        let key = HordeFixture.key(7)
        try horde.transfer(Kudos(10), from: giver, to: taker, key: key)
        for _ in 0..<3 {
            try horde.transfer(Kudos(10), from: giver, to: taker, key: key)
            horde = try horde.restarted(after: .seconds(86_400))
        }
        #expect(horde.balance(taker) == Kudos(10))
        #expect(refusal(Kudos(11), from: giver, to: taker, key: 7) == .idempotencyConflict)
        #expect(
            refusal(Kudos(10), from: giver, to: HordeFixture.root, key: 7) == .idempotencyConflict)
        // The key is the giver's own, and another key another transfer.
        try horde.transfer(Kudos(1), from: taker, to: giver, key: key)
        try horde.transfer(Kudos(10), from: giver, to: taker, key: HordeFixture.key(8))
        #expect(horde.balance(taker) == Kudos(19))
        horde.tick(.seconds(27 * 86_400) - .milliseconds(1))
        try horde.transfer(Kudos(10), from: giver, to: taker, key: key)
        #expect(horde.balance(taker) == Kudos(19))
        horde.tick(.milliseconds(1))
        try horde.transfer(Kudos(10), from: giver, to: taker, key: key)
        #expect(horde.balance(taker) == Kudos(29))
    }

    @Test("A repetition succeeds even when the giver could not give again")
    mutating func repetitionWithoutCover() throws {
        let key = HordeFixture.key(7)
        try horde.transfer(Kudos(100), from: giver, to: taker, key: key)
        try horde.set(.flagged, of: giver)
        try horde.transfer(Kudos(100), from: giver, to: taker, key: key)
        #expect(horde.balance(taker) == Kudos(100))
    }
}
