import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Messages to workers")
struct MessageTests {
    private var horde: HordeFixture
    private let (owner, other, moderator): (UserID, UserID, UserID)
    private let worker: WorkerID

    init() throws {
        horde = try HordeFixture()
        (owner, other) = (try horde.user("owner"), try horde.user("other"))
        moderator = try horde.user("moderator", roles: [.moderator])
        _ = try horde.pop("worker", of: owner)
        worker = try #require(horde.worker("worker")?.id)
    }

    private mutating func write(
        _ text: String = "Hello", to worker: WorkerID?, by actor: UserID, origin: String = "us",
        for life: Duration = .seconds(3600)
    ) throws(HordeRejection) -> MessageID {
        let id = MessageID(bits: horde.nextBits())
        let order = MessageOrder(worker: worker, text: text, origin: origin, life: life)
        try horde.apply(.createMessage(order, id: id, actor: actor))
        return id
    }

    private func refusal(_ command: HordeCommand) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in try horde.apply(command) }
    }

    private func refusal(
        _ text: String = "Hello", to worker: WorkerID?, by actor: UserID, origin: String = "us",
        for life: Duration = .seconds(3600)
    ) -> HordeRejection? {
        let order = MessageOrder(worker: worker, text: text, origin: origin, life: life)
        return refusal(.createMessage(order, id: MessageID(bits: 1 << 100), actor: actor))
    }

    private func told() -> [MessageID] {
        horde.state.messages(for: worker, at: horde.now).map(\.id)
    }

    @Test("Every refusal to write")
    mutating func refusals() throws {
        #expect(refusal(to: nil, by: UserID(99)) == .unknownUser)
        #expect(refusal(to: nil, by: .anonymous) == .anonymousForbidden)
        #expect(refusal(to: WorkerID(bits: 1 << 100), by: owner) == .unknownWorker)
        #expect(refusal(to: worker, by: other) == .messageForOthers)
        #expect(refusal(to: nil, by: owner) == .messageForOthers)
        #expect(refusal("", to: worker, by: owner) == .invalidValue(field: "text"))
        let long = String(repeating: "x", count: 65_537)
        #expect(refusal(long, to: worker, by: owner) == .invalidValue(field: "text"))
        #expect(refusal(to: worker, by: owner, origin: "") == .invalidValue(field: "origin"))
        for life in [Duration.zero, .seconds(-1), .seconds(720 * 3600 + 1)] {
            #expect(refusal(to: worker, by: owner, for: life) == .invalidValue(field: "life"))
        }
        for (actor, target) in [(owner, worker), (moderator, worker), (moderator, nil)] {
            #expect(refusal(to: target, by: actor) == nil)
        }
        for _ in 0..<100 { _ = try write(to: worker, by: owner) }
        #expect(refusal(to: worker, by: owner) == .tooManyMessages(limit: 100))
        #expect(refusal(to: worker, by: moderator) == nil)
    }

    @Test("A worker is told what is for it and for all, until that expires")
    mutating func telling() throws {
        _ = try horde.pop("another", of: other)
        let short = try write(to: nil, by: moderator, for: .seconds(60))
        let long = try write(to: worker, by: owner)
        _ = try write(to: horde.worker("another")?.id, by: moderator)
        #expect(told() == [short, long])
        horde.tick(.milliseconds(59_999))
        #expect(told() == [short, long])
        horde.tick(.milliseconds(1))
        #expect(told() == [long])
    }

    @Test("A message is kept for a week after it expired, also over a restart")
    mutating func forgetting() throws {
        let id = try write(to: nil, by: moderator, for: .seconds(60))
        horde.tick(.seconds(7 * 86_400))
        #expect(horde.state.messageBook[id] != nil)
        let snapshot = horde.state.snapshot(lastBatch: 1, lastTime: horde.now)
        var again = HordeState(snapshot: snapshot)
        again.checkInvariants()
        _ = try again.apply(.sweep, at: horde.now + .seconds(59))
        #expect(again.messageBook[id] != nil)
        _ = try again.apply(.sweep, at: horde.now + .seconds(60))
        #expect(again.messageBook[id] == nil)
        horde.tick(.seconds(60))
        #expect(horde.state.messageBook[id] == nil)
    }

    @Test("Author and moderators remove a message; it goes with its worker")
    mutating func removing() throws {
        let ids = try (0..<3).map { _ in try write(to: worker, by: owner) }
        #expect(refusal(.deleteMessage(ids[0], actor: other)) == .notMessageAuthor)
        #expect(refusal(.deleteMessage(MessageID(bits: 0), actor: owner)) == .unknownMessage)
        try horde.apply(.deleteMessage(ids[0], actor: owner))
        try horde.apply(.deleteMessage(ids[1], actor: moderator))
        #expect(told() == [ids[2]])
        let all = try write(to: nil, by: moderator)
        try horde.apply(.deleteWorker(worker, actor: owner))
        #expect(horde.state.messageBook.byAge.map(\.id) == [all])
    }

    @Test("Who sees which messages")
    mutating func seeing() throws {
        let own = try write(to: worker, by: owner)
        let foreign = try write(to: worker, by: moderator)
        let all = try write(to: nil, by: moderator)
        func seen(by actor: UserID, of author: UserID? = nil) throws -> Set<MessageID> {
            Set(
                try horde.state.messages(
                    MessageQuery(author: author), for: actor, at: horde.now
                ).map(\.id))
        }
        #expect(try seen(by: owner) == [own, all])
        #expect(try seen(by: owner, of: owner) == [own])
        #expect(try seen(by: other) == [all])
        #expect(try seen(by: .anonymous) == [all])
        #expect(try seen(by: moderator) == [own, foreign, all])
        #expect(try seen(by: moderator, of: owner) == [own])
        #expect(throws: HordeRejection.notMessageAuthor) { try seen(by: other, of: owner) }
    }
}
