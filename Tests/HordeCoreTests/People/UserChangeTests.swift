import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Changes of users")
struct UserChangeTests {
    private var horde: HordeFixture
    private let (user, other, moderator): (UserID, UserID, UserID)
    private let root = HordeFixture.root

    init() throws {
        horde = try HordeFixture()
        (user, other) = (try horde.user("user"), try horde.user("other"))
        moderator = try horde.user("moderator", roles: [.moderator])
    }

    @Test("Users change their own name, contact and whether their workers are shown")
    mutating func own() throws {
        var changes = UserChanges()
        changes.name = "renamed"
        changes.contact = "by post"
        changes.showsWorkers = true
        try horde.change(user, changes, by: user)
        let profile = horde.state.users[user.number].profile
        #expect(profile.name == "renamed" && profile.contact == "by post")
        #expect(profile.roles.contains(.showsWorkers))
        #expect(horde.refusal(changing: user, by: other) { $0.name = "x" } == .notModerator)
        #expect(horde.refusal(changing: user, by: moderator) { $0.name = "x" } == nil)
    }

    @Test("Notes, limits and roles are a moderator's")
    mutating func moderated() throws {
        let acts: [@Sendable (inout UserChanges) -> Void] = [
            { $0.comment = "note" }, { $0.concurrency = 3 }, { $0.workersInvited = 2 },
            { $0.roles = [.init(role: .flagged, isOn: true)] },
        ]
        for act in acts {
            #expect(horde.refusal(changing: user, by: user, act) == .notModerator)
            #expect(horde.refusal(changing: user, by: .anonymous, act) == .anonymousForbidden)
            #expect(horde.refusal(changing: user, by: UserID(99), act) == .unknownUser)
            #expect(horde.refusal(changing: UserID(99), by: moderator, act) == .unknownUser)
            #expect(horde.refusal(changing: user, by: moderator, act) == nil)
            #expect(horde.refusal(changing: root, by: moderator, act) == .notAdministrator)
            #expect(horde.refusal(changing: root, by: root, act) == nil)
        }
    }

    @Test(
        "Moderators and administrators are made by an administrator",
        arguments: [UserRoles.moderator, .administrator])
    mutating func privileges(role: UserRoles) throws {
        for isOn in [true, false] {
            let act: (inout UserChanges) -> Void = { $0.roles = [.init(role: role, isOn: isOn)] }
            #expect(horde.refusal(changing: user, by: moderator, act) == .notAdministrator)
            #expect(horde.refusal(changing: user, by: root, act) == nil)
        }
        try horde.set(role, of: user)
        #expect(horde.state.users[user.number].isModerator)
        #expect(horde.state.users[user.number].isTrusted)
    }

    @Test("Every value has its bounds")
    func bounds() {
        func refusal(_ set: (inout UserChanges) -> Void) -> HordeRejection? {
            horde.refusal(changing: user, by: root, set)
        }
        let long = String(repeating: "x", count: 501)
        #expect(refusal { _ in } == .nothingToChange)
        #expect(refusal { $0.name = "" } == .nameInvalid)
        #expect(refusal { $0.name = "a\u{7}" } == .nameInvalid)
        #expect(refusal { $0.contact = long } == .invalidValue(field: "contact"))
        #expect(refusal { $0.contact = String(long.dropLast()) } == nil)
        #expect(refusal { $0.comment = long } == .invalidValue(field: "comment"))
        for count in [-1, 501] {
            #expect(refusal { $0.concurrency = count } == .invalidValue(field: "concurrency"))
        }
        for count in [-1, 10_001] {
            #expect(refusal { $0.workersInvited = count } == .invalidValue(field: "workersInvited"))
        }
        for role in [UserRoles.pseudonymous, .showsWorkers] {
            #expect(
                refusal { $0.roles = [.init(role: role, isOn: true)] }
                    == .invalidValue(field: "roles"))
        }
        // All of the changes or none.
        #expect(
            refusal {
                $0.name = "fine"
                $0.concurrency = -1
            } == .invalidValue(field: "concurrency"))
    }

    @Test("The anonymous account keeps its name and has no roles")
    func anonymous() {
        let refusal = horde.refusal(changing: .anonymous, by: root) { $0.name = "Somebody" }
        #expect(refusal == .anonymousForbidden)
        let role = horde.refusal(changing: .anonymous, by: root) {
            $0.roles = [.init(role: .trusted, isOn: true)]
        }
        #expect(role == .anonymousForbidden)
        #expect(horde.refusal(changing: .anonymous, by: root) { $0.comment = "many" } == nil)
    }

    @Test("A deleted user asks for nothing and runs nothing; a flagged one runs nothing")
    mutating func barred() throws {
        try horde.set(.flagged, of: user)
        try horde.set(.deleted, of: other)
        let table: [(UserID, HordeRejection?, HordeRejection)] = [
            (user, nil, .ownerFlagged), (other, .deletedUser, .deletedUser),
        ]
        for (who, submitting, popping) in table {
            let submit = horde.refusal { horde throws(HordeRejection) in
                _ = try horde.submit(who)
            }
            #expect(submit == submitting)
            let pop = horde.refusal { horde throws(HordeRejection) in
                _ = try horde.pop("worker", of: who)
            }
            #expect(pop == popping)
        }
    }
}
