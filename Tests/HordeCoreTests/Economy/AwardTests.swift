import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Awards and adjustments")
struct AwardTests {
    private var horde: HordeFixture
    private let user: UserID

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user")
    }

    private func refusal(by actor: UserID, kudos: Kudos) -> HordeRejection? {
        horde.refusal { [user] horde throws(HordeRejection) in
            var changes = UserChanges()
            changes.kudos = kudos
            try horde.change(user, changes, by: actor)
        }
    }

    @Test("An administrator adds and takes, from and into the treasury")
    mutating func adjustments() throws {
        try horde.adjust(user, by: Kudos(centikudos: 1234))
        try horde.adjust(user, by: -Kudos(centikudos: 2000))
        #expect(horde.balance(user) == Kudos(centikudos: -766))
        #expect(horde.state.ledger.treasury.balance == Kudos(centikudos: 766))
        #expect(horde.state.ledger.details(of: user)[.adjustment] == Kudos(centikudos: -766))
    }

    @Test("An adjustment of nothing is no movement")
    mutating func nothing() throws {
        let count = horde.durable.count
        try horde.adjust(user, by: .zero)
        #expect(horde.durable.count == count)
    }

    @Test("Nobody else may, not even a moderator, and not without measure")
    mutating func refusals() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        #expect(refusal(by: .anonymous, kudos: Kudos(1)) == .anonymousForbidden)
        #expect(refusal(by: user, kudos: Kudos(1)) == .notAdministrator)
        #expect(refusal(by: moderator, kudos: Kudos(1)) == .notAdministrator)
        let limit = Kudos(1_000_000_000)
        for kudos in [limit, -limit] {
            #expect(refusal(by: HordeFixture.root, kudos: kudos) == nil)
        }
        for kudos in [limit + Kudos(centikudos: 1), -limit - Kudos(centikudos: 1)] {
            #expect(refusal(by: HordeFixture.root, kudos: kudos) == .amountTooLarge(limit: limit))
        }
        // The smallest number of all has no positive counterpart.
        let least = Kudos(centikudos: .min)
        #expect(refusal(by: HordeFixture.root, kudos: least) == .amountTooLarge(limit: limit))
    }

    @Test("A new account may begin with an award", arguments: [0, 1, 100_000])
    mutating func award(centikudos: Int64) throws {
        let creation = UserCreation(
            name: "new", key: HordeFixture.key(1000), kudos: Kudos(centikudos: centikudos))
        let events = try horde.apply(
            .create(creation, actor: HordeFixture.root, award: LedgerEventID(bits: 5000)))
        let new = UserID(horde.state.users.count - 1)
        #expect(horde.balance(new) == Kudos(centikudos: centikudos))
        #expect(horde.state.ledger.details(of: new)[.award] == Kudos(centikudos: centikudos))
        #expect(events.count == (centikudos == 0 ? 1 : 2))
    }

    @Test("The sum over all accounts is zero, whatever happened")
    mutating func sum() throws {
        try horde.adjust(user, by: Kudos(70))
        let other = try horde.user("other", kudos: -Kudos(30))
        try horde.transfer(Kudos(12), from: user, to: other)
        _ = try horde.submit(other)
        let job = try horde.pop("worker", of: user).job
        try horde.deliver(job, by: user)
        let ledger = horde.state.ledger
        let users = (0..<horde.state.users.count).map { UserID($0) }
        let sum = users.reduce(ledger.treasury.balance + ledger.sink.balance) {
            $0 + ledger.balance(of: $1).balance + ledger.escrow(of: $1).balance
        }
        #expect(sum == .zero)
        for user in users {
            #expect(ledger.details(of: user).total == ledger.balance(of: user).balance)
        }
    }
}
