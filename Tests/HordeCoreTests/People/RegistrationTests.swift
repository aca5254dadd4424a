import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("How people come")
struct RegistrationTests {
    private var horde: HordeFixture

    init() throws { horde = try HordeFixture() }

    private func refusal(_ name: String = "new", key: UInt64 = 900, code: UInt64? = nil)
        -> HordeRejection?
    {
        horde.refusal { horde throws(HordeRejection) in
            try horde.register(name, key: key, code: code)
        }
    }

    @Test("A fresh horde gets the anonymous account and an administrator, once")
    func bootstrap() throws {
        let fresh = HordeState()
        let time = Timestamp(milliseconds: 5)
        let command = HordeCommand.bootstrap(name: "root", key: HordeFixture.key(1))
        var state = fresh
        _ = try state.apply(command, at: time)
        #expect(state.users.map(\.profile.name) == ["Anonymous", "root"])
        #expect(state.users[0].profile.key == nil)
        #expect(state.users[1].profile.roles == [.administrator, .moderator, .trusted])
        #expect(state.user(withKey: HordeFixture.key(1)) == UserID(1))
        #expect(throws: HordeRejection.nothingToChange) { try state.apply(command, at: time) }
        #expect(throws: HordeRejection.nameInvalid) {
            try fresh.decide(.bootstrap(name: " ", key: HordeFixture.key(1)), at: time)
        }
    }

    @Test("Anybody while registration is open")
    mutating func open() throws {
        try horde.register("new", key: 900)
        let user = try #require(horde.state.users.last)
        #expect(user.profile.name == "new" && user.profile.roles == [.pseudonymous])
        #expect(horde.state.user(withKey: HordeFixture.key(900)) == user.profile.id)
        #expect(horde.balance(user.profile.id) == .zero)
        #expect(refusal() == .keyTaken)
    }

    @Test("Nobody while it is closed, but whom an administrator makes")
    mutating func closed() throws {
        try horde.change { $0.registration = .closed }
        #expect(refusal("") == .registrationClosed)
        _ = try horde.user("made")
    }

    @Test(
        "Names are shown, so they have something to show",
        arguments: [
            ("", false), ("   ", false), ("a", true), ("a\u{0}", false), ("a\nb", false),
            ("\u{7F}a", false), ("\u{9F}a", false), ("Zoë 🦉", true),
            (String(repeating: "é", count: 100), true), (String(repeating: "é", count: 101), false),
        ])
    func names(name: String, isFine: Bool) {
        #expect(refusal(name) == (isFine ? nil : .nameInvalid))
        let made = horde.refusal { horde throws(HordeRejection) in _ = try horde.user(name) }
        #expect(made == (isFine ? nil : .nameInvalid))
    }

    @Test("An administrator makes accounts, nobody else does")
    mutating func creation() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        let gone = try horde.user("gone", roles: [.administrator, .deleted])
        func refusal(
            by actor: UserID, _ name: String = "new", key: UInt64 = 900, kudos: Kudos = .zero
        ) -> HordeRejection? {
            horde.refusal { horde throws(HordeRejection) in
                let creation = UserCreation(name: name, key: HordeFixture.key(key), kudos: kudos)
                try horde.apply(.create(creation, actor: actor, award: LedgerEventID(bits: 7000)))
            }
        }
        #expect(refusal(by: UserID(99)) == .unknownUser)
        for actor in [.anonymous, moderator, gone] {
            #expect(refusal(by: actor) == .notAdministrator)
        }
        let root = HordeFixture.root
        #expect(refusal(by: root, key: 1, kudos: -Kudos(1)) == .keyTaken)
        #expect(refusal(by: root, kudos: Kudos(centikudos: -1)) == .amountNegative)
        let limit = Kudos(1_000_000_000)
        #expect(refusal(by: root, kudos: limit) == nil)
        #expect(
            refusal(by: root, kudos: limit + Kudos(centikudos: 1)) == .amountTooLarge(limit: limit))
    }

    @Test("By invitation, as often and as long as the invitation says")
    mutating func invitation() throws {
        try horde.change { $0.registration = .invitation }
        let id = try horde.invite(code: 50, uses: 2, life: .seconds(3600))
        #expect(refusal() == .invitationInvalid && refusal(code: 51) == .invitationInvalid)
        #expect(refusal("", code: 50) == .nameInvalid)
        horde.sleep(.milliseconds(3_599_999))
        #expect(refusal(code: 50) == nil)
        try horde.register("one", key: 901, code: 50)
        #expect(horde.state.invitations[id]?.usesLeft == 1)
        var late = horde
        late.sleep(.milliseconds(1))
        let refusal = late.refusal { late throws(HordeRejection) in
            try late.register("two", key: 902, code: 50)
        }
        #expect(refusal == .invitationInvalid)
        horde = try horde.restarted(after: .zero)
        try horde.register("two", key: 902, code: 50)
        #expect(self.refusal(code: 50) == .invitationInvalid)
    }

    @Test("A revoked invitation lets nobody in, and is revoked once")
    mutating func revoked() throws {
        try horde.change { $0.registration = .invitation }
        let id = try horde.invite(code: 50, uses: 5)
        #expect(try horde.apply(.revokeInvitation(id, actor: HordeFixture.root)).count == 1)
        #expect(try horde.apply(.revokeInvitation(id, actor: HordeFixture.root)).isEmpty)
        #expect(refusal(code: 50) == .invitationInvalid)
    }

    @Test("Invitations are an administrator's, with sensible numbers")
    mutating func invitationRefusals() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        let id = try horde.invite(code: 50, uses: 1)
        func refusal(
            by actor: UserID = HordeFixture.root, code: UInt64 = 60, uses: Int = 1,
            life: Duration? = nil
        ) -> HordeRejection? {
            horde.refusal { horde throws(HordeRejection) in
                _ = try horde.invite(code: code, uses: uses, life: life, by: actor)
            }
        }
        #expect(refusal(by: moderator) == .notAdministrator)
        #expect(refusal(by: .anonymous) == .notAdministrator)
        for uses in [-1, 0, 100_001] {
            #expect(refusal(uses: uses) == .invalidValue(field: "uses"))
        }
        for uses in [1, 100_000] { #expect(refusal(uses: uses) == nil) }
        for seconds in [-1, 0, 3650 * 86_400 + 1] {
            #expect(refusal(life: .seconds(seconds)) == .invalidValue(field: "life"))
        }
        #expect(refusal(code: 50) == .keyTaken)
        let table: [(InvitationID, UserID, HordeRejection)] = [
            (id, moderator, .notAdministrator),
            (InvitationID(bits: 1 << 100), HordeFixture.root, .unknownInvitation),
        ]
        for (id, actor, reason) in table {
            let refusal = horde.refusal { horde throws(HordeRejection) in
                try horde.apply(.revokeInvitation(id, actor: actor))
            }
            #expect(refusal == reason)
        }
    }
}
