import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Monthly grants")
struct GrantTests {
    private var horde: HordeFixture
    private let user: UserID
    private static func days(_ count: Int64) -> Duration { .seconds(86_400 * count) }

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user")
        // The fixture begins on 2023-11-14 22:13:20; this is 2024-01-31 22:13:20.
        horde.tick(Self.days(78))
    }

    private mutating func change(_ change: GrantChange) throws(HordeRejection) {
        var changes = UserChanges()
        changes.monthlyGrant = change
        try horde.change(user, changes, by: HordeFixture.root)
    }

    private func refusal(_ change: GrantChange, of user: UserID, by actor: UserID)
        -> HordeRejection?
    {
        horde.refusal(changing: user, by: actor) { $0.monthlyGrant = change }
    }

    private var grant: MonthlyGrant? { horde.state.users[user.number].profile.monthlyGrant }

    @Test("It is given at once and then on the same day of each month, or the last one")
    mutating func months() throws {
        try change(.set(Kudos(100)))
        #expect(horde.balance(user) == Kudos(100))
        #expect(horde.state.ledger.details(of: user)[.grant] == Kudos(100))
        #expect(horde.state.ledger.treasury.balance == -Kudos(100))
        // February has 29 days, March 31, April 30.
        for (days, count) in [(29, 2), (31, 3), (30, 4), (31, 5)] as [(Int64, Int64)] {
            horde.tick(Self.days(days) - .milliseconds(1))
            #expect(horde.balance(user) == Kudos(100 * (count - 1)))
            horde.tick(.milliseconds(1))
            #expect(horde.balance(user) == Kudos(100 * count))
            #expect(grant?.lastGiven == horde.now)
        }
    }

    @Test("What is added to it is given at once, and the day of the month stays")
    mutating func increase() throws {
        try change(.add(Kudos(100)))
        horde.tick(Self.days(10))
        try change(.add(Kudos(20)))
        #expect(horde.balance(user) == Kudos(120))
        try change(.set(Kudos(150)))
        #expect(horde.balance(user) == Kudos(150))
        try change(.set(Kudos(40)))
        try change(.add(-Kudos(10)))
        #expect(horde.balance(user) == Kudos(150))
        horde.tick(Self.days(19))
        #expect(horde.balance(user) == Kudos(180))
    }

    @Test("It ends at zero, and a new one begins with its own day")
    mutating func end() throws {
        try change(.set(Kudos(100)))
        try change(.add(-Kudos(500)))
        #expect(grant == nil)
        horde.tick(Self.days(60))
        #expect(horde.balance(user) == Kudos(100))
        try change(.set(Kudos(7)))
        #expect(horde.balance(user) == Kudos(107))
        try change(.set(.zero))
        try change(.set(Kudos(7)))
        horde.tick(Self.days(31))
        #expect(horde.balance(user) == Kudos(121))
        #expect(grant?.amount == Kudos(7))
    }

    @Test("After a downtime each month that fell due is given once, twelve at the most")
    mutating func downtime() throws {
        try change(.set(Kudos(10)))
        horde = try horde.restarted(after: Self.days(100))
        horde.sweep()
        #expect(horde.balance(user) == Kudos(40))
        for _ in 0..<3 {
            horde = try horde.restarted(after: .seconds(1))
            horde.sweep()
        }
        #expect(horde.balance(user) == Kudos(40))
        horde = try horde.restarted(after: Self.days(3000))
        horde.sweep()
        #expect(horde.balance(user) == Kudos(160))
        let next = try #require(grant?.nextDue)
        #expect(next > horde.now && next - horde.now <= Self.days(31))
        let acts = horde.durable.flatMap(\.ledgerEvents).map(\.id)
        #expect(Set(acts).count == acts.count)
    }

    @Test(
        "Who is flagged or deleted gets nothing, then or later",
        arguments: [
            UserRoles.flagged, .deleted,
        ])
    mutating func flagged(role: UserRoles) throws {
        try change(.set(Kudos(10)))
        try horde.set(role, of: user)
        try change(.add(Kudos(5)))
        horde.tick(Self.days(40))
        #expect(horde.balance(user) == Kudos(10))
        try horde.set(role, of: user, to: false)
        horde = try horde.restarted(after: .zero)
        horde.sweep()
        #expect(horde.balance(user) == Kudos(10))
        horde.tick(Self.days(25))
        #expect(horde.balance(user) == Kudos(25))
    }

    @Test("Administrators set it, for people, within limits")
    mutating func refusals() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        let (one, limit, root) = (Kudos(1), Kudos(1_000_000_000), HordeFixture.root)
        #expect(refusal(.set(one), of: user, by: moderator) == .notAdministrator)
        #expect(refusal(.set(one), of: user, by: user) == .notAdministrator)
        #expect(refusal(.set(one), of: .anonymous, by: root) == .anonymousForbidden)
        #expect(refusal(.set(-one), of: user, by: root) == .amountNegative)
        #expect(refusal(.set(limit + one), of: user, by: root) == .amountTooLarge(limit: limit))
        #expect(refusal(.add(limit + one), of: user, by: root) == .amountTooLarge(limit: limit))
        #expect(
            refusal(.add(Kudos(centikudos: .min)), of: user, by: root)
                == .amountTooLarge(limit: limit))
        try change(.set(limit))
        #expect(refusal(.add(one), of: user, by: root) == .amountTooLarge(limit: limit))
        #expect(refusal(.set(limit), of: user, by: root) == nil)
    }
}
