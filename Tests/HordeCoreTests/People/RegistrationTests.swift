import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Registration and invitations")
struct RegistrationTests {
    var horde: HordeFixture

    init() throws {
        horde = try HordeFixture()
    }

    private static func register(
        _ horde: inout HordeFixture, name: String = "new", code: SecretDigest? = nil
    ) throws -> UserID {
        let registration = Registration(name: name, key: horde.key(), invitation: code)
        try horde.apply(.register(registration))
        return UserID(horde.state.users.count - 1)
    }

    private static func set(
        _ horde: inout HordeFixture, _ registration: HordeModes.Registration
    ) throws {
        var changes = ModeChanges()
        changes.registration = registration
        try horde.apply(.changeModes(changes, actor: HordeFixture.root))
    }

    private static func invite(
        _ horde: inout HordeFixture, uses: Int = 1, life: Duration? = nil,
        by actor: UserID = HordeFixture.root
    ) throws -> (InvitationID, SecretDigest) {
        let (id, code) = (InvitationID(bits: horde.nextBits()), horde.key())
        try horde.apply(
            .createInvitation(
                InvitationOrder(code: code, uses: uses, life: life), id: id, actor: actor))
        return (id, code)
    }

    @Test("A fresh horde begins with the anonymous account and an administrator, once")
    mutating func bootstrap() throws {
        #expect(horde.state.users.map(\.profile.name) == ["Anonymous", "root"])
        #expect(horde.state.users[0].profile.key == nil)
        #expect(horde.state.users[1].isAdministrator && horde.state.users[1].isTrusted)
        let key = horde.key()
        #expect(
            horde.refusal { try $0.apply(.bootstrap(name: "again", key: key)) } == .nothingToChange)
        var empty = HordeState()
        #expect(throws: HordeRejection.nameInvalid) {
            try empty.apply(.bootstrap(name: " ", key: key), at: Timestamp(milliseconds: 0))
        }
    }

    @Test("Users are numbered in order and start with nothing")
    mutating func open() throws {
        let first = try Self.register(&horde)
        let second = try Self.register(&horde, name: "new")
        #expect([first, second] == [UserID(2), UserID(3)])
        #expect(horde.balance(of: second) == .zero)
        #expect(horde.state.users[2].profile.roles == [.pseudonymous])
        #expect(horde.state.users[3].profile.alias.description == "new#3")
    }

    @Test(
        "Names have something to see in them, no control characters and at most 100 characters",
        arguments: [
            ("", false), ("  ", false), ("a\nb", false), ("a\u{7F}", false), ("\u{9F}a", false),
            ("a", true), ("Ωμέγα 🐎", true), (String(repeating: "é", count: 100), true),
            (String(repeating: "a", count: 101), false),
        ])
    func names(name: String, isValid: Bool) {
        var horde = horde
        let refusal = horde.refusal { _ = try Self.register(&$0, name: name) }
        #expect(refusal == (isValid ? nil : .nameInvalid))
    }

    @Test("A key belongs to one user")
    mutating func keys() throws {
        let key = horde.key()
        try horde.apply(.register(Registration(name: "first", key: key)))
        #expect(
            horde.refusal { try $0.apply(.register(Registration(name: "second", key: key))) }
                == .keyTaken)
        #expect(
            horde.refusal { try $0.apply(.register(Registration(name: "", key: key))) }
                == .nameInvalid)
        #expect(horde.state.keys[key] == UserID(2))
    }

    @Test("Closed registration is closed, also with an invitation; administrators still may")
    mutating func closed() throws {
        let (_, code) = try Self.invite(&horde)
        try Self.set(&horde, .closed)
        #expect(
            horde.refusal { _ = try Self.register(&$0, name: "", code: code) }
                == .registrationClosed)
        _ = try horde.user("made")
    }

    @Test("An invitation is good as often as it says, until its time, unless revoked")
    mutating func invitation() throws {
        try Self.set(&horde, .invitation)
        let (_, twice) = try Self.invite(&horde, uses: 2)
        let (revoked, void) = try Self.invite(&horde, uses: 2)
        let (_, brief) = try Self.invite(&horde, uses: 9, life: .seconds(60))
        let unknown = horde.key()
        #expect(horde.refusal { _ = try Self.register(&$0) } == .invitationInvalid)
        #expect(
            horde.refusal { _ = try Self.register(&$0, code: unknown) } == .invitationInvalid)
        _ = try Self.register(&horde, code: void)
        try horde.apply(.revokeInvitation(revoked, actor: HordeFixture.root))
        #expect(try horde.apply(.revokeInvitation(revoked, actor: HordeFixture.root)).isEmpty)
        #expect(
            horde.refusal { _ = try Self.register(&$0, name: "", code: void) }
                == .invitationInvalid)
        #expect(
            horde.refusal { _ = try Self.register(&$0, name: "", code: twice) } == .nameInvalid)
        _ = try Self.register(&horde, code: twice)
        _ = try Self.register(&horde, code: twice)
        #expect(horde.refusal { _ = try Self.register(&$0, code: twice) } == .invitationInvalid)
        horde.tick(.milliseconds(59_999))
        _ = try Self.register(&horde, code: brief)
        horde.tick(.milliseconds(1))
        #expect(horde.refusal { _ = try Self.register(&$0, code: brief) } == .invitationInvalid)
    }

    @Test("Who makes and takes back invitations, and of what kind")
    mutating func invitationRefusals() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        let (id, code) = try Self.invite(&horde)
        func refusal(_ order: InvitationOrder, by actor: UserID) -> HordeRejection? {
            var horde = horde
            return horde.refusal {
                let id = InvitationID(bits: $0.nextBits())
                try $0.apply(.createInvitation(order, id: id, actor: actor))
            }
        }
        let root = HordeFixture.root
        #expect(refusal(InvitationOrder(code: code, uses: 0), by: moderator) == .notAdministrator)
        #expect(refusal(InvitationOrder(code: code), by: .anonymous) == .notAdministrator)
        #expect(refusal(InvitationOrder(code: code), by: UserID(99)) == .unknownUser)
        let uses = HordeRejection.invalidValue(field: "uses")
        #expect(refusal(InvitationOrder(code: code, uses: 0, life: .zero), by: root) == uses)
        #expect(refusal(InvitationOrder(code: code, uses: 100_001), by: root) == uses)
        let life = HordeRejection.invalidValue(field: "life")
        #expect(refusal(InvitationOrder(code: code, life: .zero), by: root) == life)
        #expect(refusal(InvitationOrder(code: code, life: .seconds(1 << 40)), by: root) == life)
        #expect(refusal(InvitationOrder(code: code), by: root) == .keyTaken)
        #expect(
            horde.refusal { try $0.apply(.revokeInvitation(id, actor: moderator)) }
                == .notAdministrator)
        #expect(
            horde.refusal { try $0.apply(.revokeInvitation(InvitationID(bits: 7), actor: root)) }
                == .unknownInvitation)
    }

    @Test("Only administrators make users")
    mutating func create() throws {
        let moderator = try horde.user("moderator", roles: [.moderator])
        let retired = try horde.user("retired", roles: [.administrator])
        try horde.set(.deleted, of: retired)
        for actor in [moderator, retired, UserID.anonymous] {
            let refusal = horde.refusal {
                let creation = UserCreation(name: "", key: $0.key())
                try $0.apply(.create(creation, actor: actor, award: LedgerEventID(bits: 1)))
            }
            #expect(refusal == .notAdministrator)
        }
    }
}
