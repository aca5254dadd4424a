import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Changes of users and modes")
struct UserChangeTests {
    var horde: HordeFixture
    let user: UserID
    let other: UserID
    let moderator: UserID
    let administrator: UserID

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user")
        other = try horde.user("other")
        moderator = try horde.user("moderator", roles: [.moderator])
        administrator = try horde.user("administrator", roles: [.administrator])
    }

    private func refusal(
        of user: UserID, by actor: UserID, _ change: (inout UserChanges) -> Void
    ) -> HordeRejection? {
        var horde = horde
        var changes = UserChanges()
        change(&changes)
        let (id, before) = (user, horde.state.snapshot(lastBatch: 0, lastTime: horde.now))
        let refusal = horde.refusal { try $0.change(id, changes, by: actor) }
        if refusal != nil {
            #expect(horde.state.snapshot(lastBatch: 0, lastTime: horde.now) == before)
        }
        return refusal
    }

    private func role(
        _ role: UserRoles, _ isOn: Bool = true
    ) -> (inout UserChanges) -> Void {
        { $0.roles = [UserChanges.RoleChange(role: role, isOn: isOn)] }
    }

    @Test("Who may change what of whom")
    mutating func rights() throws {
        #expect(refusal(of: UserID(99), by: .anonymous) { $0.name = "x" } == .unknownUser)
        #expect(refusal(of: user, by: .anonymous) { $0.name = "x" } == .anonymousForbidden)
        #expect(refusal(of: user, by: UserID(99)) { $0.name = "x" } == .unknownUser)
        #expect(refusal(of: user, by: user) { _ in } == .nothingToChange)
        #expect(refusal(of: user, by: user) { $0.name = "x" } == nil)
        #expect(refusal(of: user, by: user) { $0.contact = "x" } == nil)
        #expect(refusal(of: user, by: user) { $0.showsWorkers = true } == nil)
        #expect(refusal(of: user, by: other) { $0.name = "x" } == .notModerator)
        for change in [
            { $0.comment = "x" }, { $0.concurrency = 5 }, { $0.workersInvited = 5 },
            role(.trusted), role(.flagged),
        ] as [(inout UserChanges) -> Void] {
            #expect(refusal(of: user, by: user, change) == .notModerator)
            #expect(refusal(of: user, by: moderator, change) == nil)
            #expect(refusal(of: administrator, by: moderator, change) == .notAdministrator)
            #expect(refusal(of: administrator, by: HordeFixture.root, change) == nil)
        }
        for change in [{ $0.kudos = Kudos(1) }, role(.moderator), role(.administrator)]
            as [(inout UserChanges) -> Void]
        {
            #expect(refusal(of: user, by: user, change) == .notAdministrator)
            #expect(refusal(of: user, by: moderator, change) == .notAdministrator)
            #expect(refusal(of: user, by: administrator, change) == nil)
        }
        for actor in [moderator, administrator] {
            try horde.set(.deleted, of: actor)
            #expect(refusal(of: user, by: actor) { $0.comment = "x" } == .deletedUser)
        }
    }

    @Test("Values that are refused, in the order in which they are found")
    func values() {
        let root = HordeFixture.root
        func invalid(_ field: String) -> HordeRejection { .invalidValue(field: field) }
        let long = String(repeating: "x", count: 501)
        #expect(refusal(of: .anonymous, by: root) { $0.name = "" } == .anonymousForbidden)
        #expect(refusal(of: .anonymous, by: root, role(.trusted)) == .anonymousForbidden)
        #expect(refusal(of: .anonymous, by: root) { $0.comment = "x" } == nil)
        let found = refusal(of: user, by: root) {
            $0.name = " "
            $0.contact = long
        }
        #expect(found == .nameInvalid)
        let second = refusal(of: user, by: root) {
            $0.contact = long
            $0.comment = long
        }
        #expect(second == invalid("contact"))
        let third = refusal(of: user, by: root) {
            $0.comment = long
            $0.concurrency = -1
        }
        #expect(third == invalid("comment"))
        for (count, expected) in [(-1, false), (0, true), (500, true), (501, false)] {
            let found = refusal(of: user, by: root) { $0.concurrency = count }
            #expect(found == (expected ? nil : invalid("concurrency")))
        }
        for (count, expected) in [(-1, false), (0, true), (10_000, true), (10_001, false)] {
            let found = refusal(of: user, by: root) { $0.workersInvited = count }
            #expect(found == (expected ? nil : invalid("workersInvited")))
        }
        #expect(refusal(of: user, by: root, role(.pseudonymous)) == invalid("roles"))
        #expect(refusal(of: user, by: root, role(.showsWorkers)) == invalid("roles"))
    }

    @Test("A new moderator is trusted, and stays so when no moderator any more")
    mutating func moderators() throws {
        try horde.set(.moderator, of: user)
        #expect(horde.state.users[user.number].profile.roles.contains(.trusted))
        try horde.set(.moderator, of: user, to: false)
        #expect(horde.state.users[user.number].isTrusted)
        try horde.set(.trusted, of: user, to: false)
        #expect(!horde.state.users[user.number].isTrusted)
    }

    @Test("A deleted user is refused everything, and everything again when restored")
    mutating func deleted() throws {
        try horde.set(.deleted, of: user)
        #expect(horde.refusal { _ = try $0.submit(user) } == .deletedUser)
        #expect(horde.refusal { _ = try $0.pop("w", of: user) } == .deletedUser)
        #expect(refusal(of: user, by: user) { $0.name = "x" } == .deletedUser)
        try horde.set(.deleted, of: user, to: false)
        _ = try horde.submit(user)
    }

    @Test("Who may change which mode")
    mutating func modes() throws {
        func refusal(by actor: UserID, _ change: (inout ModeChanges) -> Void) -> HordeRejection? {
            var horde = horde
            var changes = ModeChanges()
            change(&changes)
            return horde.refusal { try $0.apply(.changeModes(changes, actor: actor)) }
        }
        #expect(refusal(by: UserID(99)) { _ in } == .unknownUser)
        #expect(refusal(by: user) { _ in } == .nothingToChange)
        for change in [
            { $0.allowsAnonymous = false }, { $0.registration = .closed },
            { $0.minimumStanding = Kudos(1) }, { $0.isInMaintenance = true },
        ] as [(inout ModeChanges) -> Void] {
            #expect(refusal(by: user, change) == .notAdministrator)
            #expect(refusal(by: moderator, change) == .notAdministrator)
            #expect(refusal(by: administrator, change) == nil)
        }
        #expect(refusal(by: user) { $0.workersByInvitation = true } == .notModerator)
        #expect(refusal(by: .anonymous) { $0.workersByInvitation = true } == .notModerator)
        #expect(refusal(by: moderator) { $0.workersByInvitation = true } == nil)
        var same = ModeChanges()
        same.allowsAnonymous = true
        #expect(try horde.apply(.changeModes(same, actor: administrator)).isEmpty)
        try horde.set(.deleted, of: administrator)
        #expect(refusal(by: administrator) { $0.isInMaintenance = true } == .deletedUser)
    }
}
