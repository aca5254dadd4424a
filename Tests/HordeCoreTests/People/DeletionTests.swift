import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Deletion of users")
struct DeletionTests {
    private var horde: HordeFixture
    private let (user, other, moderator): (UserID, UserID, UserID)
    private let month: Duration = .seconds(30 * 86_400)

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user", kudos: Kudos(100))
        other = try horde.user("other", kudos: Kudos(100))
        moderator = try horde.user("moderator", roles: [.moderator])
    }

    private func refusal(deleting id: UserID, by actor: UserID) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in try horde.delete(id, by: actor) }
    }

    @Test("The user and moderators may; moderators and the anonymous account stay")
    mutating func who() throws {
        let table: [(UserID, UserID, HordeRejection?)] = [
            (user, user, nil), (user, moderator, nil), (user, HordeFixture.root, nil),
            (user, other, .notUserOrModerator), (user, .anonymous, .anonymousForbidden),
            (.anonymous, moderator, .anonymousForbidden), (UserID(99), moderator, .unknownUser),
            (user, UserID(99), .unknownUser), (moderator, moderator, .cannotDeleteModerator),
            (moderator, HordeFixture.root, .cannotDeleteModerator),
            (HordeFixture.root, HordeFixture.root, .cannotDeleteModerator),
        ]
        for (id, actor, expected) in table {
            #expect(refusal(deleting: id, by: actor) == expected, "\(id) by \(actor)")
        }
        try horde.delete(other, by: other)
        #expect(refusal(deleting: user, by: other) == .deletedUser)
    }

    @Test("What waits is cancelled, and what runs is done and paid")
    mutating func requests() throws {
        _ = try horde.pop("rig", of: other)
        let request = try horde.submit(user, RequestTerms(count: 3))
        let job = try #require(try horde.pop("rig", of: other).jobs.first)
        try horde.delete(user, by: user)
        #expect(horde.status(request)?.waiting == 0)
        #expect(horde.status(request)?.running == 1)
        #expect(horde.held(user) > .zero)
        try horde.deliver(job, by: other)
        #expect(horde.balance(user) < Kudos(100))
        #expect(horde.balance(other) > Kudos(100))
        #expect(horde.state.users[user.number].openJobs == 0)
    }

    @Test("Who is marked asks, works, gives and receives no more")
    mutating func marked() throws {
        let waiting = try horde.pop("rig", of: user, wait: .seconds(60))
        #expect(horde.answers[waiting.id] == nil)
        let key = try horde.lend(user)
        try horde.delete(user, by: user)
        #expect(horde.answers[waiting.id]?.jobs.isEmpty == true)
        #expect(horde.refusal(asking: key, of: user) == .deletedUser)
        let submitting = horde.refusal { horde throws(HordeRejection) in
            _ = try horde.submit(user)
        }
        let popping = horde.refusal { horde throws(HordeRejection) in
            _ = try horde.pop("rig", of: user)
        }
        let giving = horde.refusal { horde throws(HordeRejection) in
            try horde.transfer(Kudos(1), from: user, to: other)
        }
        let receiving = horde.refusal { horde throws(HordeRejection) in
            try horde.transfer(Kudos(1), from: other, to: user)
        }
        for refusal in [submitting, popping, giving, receiving] {
            #expect(refusal == .deletedUser)
        }
    }

    @Test("Thirty days later nothing is left but the number", arguments: [100, 0, -20])
    mutating func wiped(kudos: Int64) throws {
        try horde.adjust(user, by: Kudos(kudos - 100))
        try horde.set(.trusted, of: user)
        _ = try horde.lend(user)
        _ = try horde.pop("rig", of: user)
        let style = StyleID(bits: horde.nextBits())
        var content = StyleContent()
        content.name = "style"
        content.models = ["a"]
        try horde.apply(.createStyle(content, id: style, actor: user))
        let key = try #require(horde.state.users[user.number].profile.key)
        try horde.delete(user, by: user)
        horde.tick(month - .seconds(1))
        #expect(refusal(deleting: user, by: user) == .cannotWipeYet)
        horde.tick(.seconds(1))
        #expect(refusal(deleting: user, by: other) == .notUserOrModerator)
        let (treasury, sink) = (
            horde.state.ledger.treasury.balance, horde.state.ledger.sink.balance
        )
        try horde.delete(user, by: user)
        let profile = horde.state.users[user.number].profile
        #expect(profile.name == "deleted" && profile.key == nil && profile.contact.isEmpty)
        #expect(profile.roles == [.deleted, .wiped])
        #expect(horde.state.user(withKey: key) == nil)
        #expect(horde.balance(user) == .zero)
        #expect(horde.state.ledger.sink.balance - sink == Kudos(max(0, kudos)))
        #expect(horde.state.ledger.treasury.balance - treasury == Kudos(min(0, kudos)))
        #expect(horde.worker("rig") == nil)
        #expect(horde.state.sharedKeys.keys.isEmpty && horde.state.library.styles.isEmpty)
        for actor in [user, moderator] {
            #expect(refusal(deleting: user, by: actor) == .unknownUser)
        }
        let back = horde.refusal(changing: user, by: moderator) { $0.undeletes = true }
        #expect(back == .unknownUser)
        #expect(try horde.restarted(after: .zero).lasting == horde.lasting)
    }

    @Test("Teams keep what the workers of who is wiped did, and messages go with them")
    mutating func teams() throws {
        let team = TeamID(bits: horde.nextBits())
        var content = TeamChanges()
        content.name = "Attic"
        try horde.apply(.createTeam(content, id: team, actor: moderator))
        for name in ["one", "two"] {
            _ = try horde.pop(name, of: user)
            let worker = try #require(horde.worker(name))
            var changes = WorkerChanges()
            changes.team = .some(team)
            try horde.apply(.changeWorker(worker.id, changes, actor: user))
            _ = try horde.submit(other)
            try horde.deliver(try horde.pop(name, of: user).jobs.first, by: user)
        }
        let before = horde.state.view(of: try #require(horde.state.teams[team])).totals
        #expect(before.texts == 2)
        try horde.delete(user, by: user)
        horde.tick(month)
        let order = MessageOrder(
            worker: horde.worker("one")?.id, text: "Hello", origin: "here", life: .seconds(3600))
        try horde.apply(
            .createMessage(order, id: MessageID(bits: horde.nextBits()), actor: moderator))
        try horde.delete(user, by: user)
        #expect(horde.state.view(of: try #require(horde.state.teams[team])).totals.texts == 2)
        #expect(horde.worker("one") == nil && horde.worker("two") == nil)
        #expect(try horde.restarted(after: .zero).lasting == horde.lasting)
    }

    @Test("A collection of others loses the styles of who is wiped")
    mutating func collections() throws {
        var styles: [StyleID] = []
        for author in [user, other] {
            try horde.set(.customizer, of: author)
            var content = StyleContent()
            content.name = "style of \(author)"
            content.models = ["a"]
            let id = StyleID(bits: horde.nextBits())
            styles.append(id)
            try horde.apply(.createStyle(content, id: id, actor: author))
        }
        let (both, one) = (
            CollectionID(bits: horde.nextBits()), CollectionID(bits: horde.nextBits())
        )
        for (id, list) in [(both, styles), (one, [styles[0]])] {
            var content = CollectionContent()
            content.name = "collection of \(list.count)"
            content.styles = list
            try horde.apply(.createCollection(content, id: id, actor: other))
        }
        try horde.delete(user, by: user)
        horde.tick(month)
        try horde.delete(user, by: moderator)
        #expect(horde.state.library.collections[both]?.content.styles == [styles[1]])
        #expect(horde.state.library.collections[one] == nil)
    }

    @Test("Deletion is taken back by the user or a moderator, and survives a restart")
    mutating func undeleted() throws {
        let back: (inout UserChanges) -> Void = { $0.undeletes = true }
        #expect(horde.refusal(changing: user, by: user, back) == .userNotDeleted)
        try horde.delete(user, by: user)
        let since = horde.now
        #expect(horde.refusal(changing: user, by: user) { $0.name = "x" } == .deletedUser)
        #expect(horde.refusal(changing: user, by: other, back) == .notModerator)
        #expect(horde.refusal(changing: user, by: moderator, back) == nil)
        horde = try horde.restarted(after: .seconds(9))
        #expect(horde.state.users[user.number].profile.deletedAt == since)
        var changes = UserChanges()
        back(&changes)
        try horde.change(user, changes, by: user)
        #expect(horde.state.users[user.number].profile.deletedAt == nil)
        _ = try horde.submit(user)
        // A moderator's own mark counts from when it was set.
        try horde.set(.deleted, of: user)
        #expect(horde.state.users[user.number].profile.deletedAt == horde.now)
    }
}
