import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Services and schools")
struct ServiceRoleTests {
    private var horde: HordeFixture
    private let (user, moderator): (UserID, UserID)

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user")
        moderator = try horde.user("moderator", roles: [.moderator])
    }

    @Test("A service has a passkey of its own, and only a service")
    mutating func passkey() throws {
        let passkey = HordeFixture.key(77)
        let take: (inout UserChanges) -> Void = { $0.passkey = passkey }
        #expect(horde.refusal(changing: user, by: user, take) == .notService)
        #expect(horde.refusal(changing: user, by: moderator, take) == .notService)
        try horde.set(.service, of: user)
        try horde.set(.service, of: moderator)
        var changes = UserChanges()
        take(&changes)
        try horde.change(user, changes, by: user)
        #expect(horde.state.passkeys[passkey] == user)
        #expect(horde.refusal(changing: moderator, by: moderator, take) == .keyTaken)
        #expect(try horde.restarted(after: .zero).state.passkeys[passkey] == user)
        changes.passkey = HordeFixture.key(78)
        try horde.change(user, changes, by: moderator)
        #expect(horde.state.passkeys[passkey] == nil)
    }

    @Test("A school may ask for 200 texts at once, unless it is told another number")
    mutating func education() throws {
        var horde = horde
        func concurrency() -> Int? { horde.state.users[user.number].profile.concurrency }
        try horde.set(.education, of: user)
        #expect(concurrency() == 200)
        try horde.set(.education, of: user, to: false)
        #expect(concurrency() == nil)
        var changes = UserChanges()
        changes.roles = [UserChanges.RoleChange(role: .education, isOn: true)]
        changes.concurrency = 7
        try horde.change(user, changes, by: moderator)
        #expect(concurrency() == 7)
        try horde.set(.education, of: user, to: false)
        #expect(concurrency() == 7)
    }

    @Test("Suspicion is a moderator's, and nothing changes")
    func suspicion() {
        let reset: (inout UserChanges) -> Void = { $0.resetsSuspicion = true }
        #expect(horde.refusal(changing: user, by: user, reset) == .notModerator)
        #expect(horde.refusal(changing: user, by: moderator, reset) == nil)
    }
}
