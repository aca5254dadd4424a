import HordeTestSupport
import Testing

@testable import HordeCore

/// What becomes of a shared key in time.
@Suite("Lives of shared keys")
struct SharedKeyLifeTests {
    private var horde: HordeFixture
    private let (owner, worker): (UserID, UserID)

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner", kudos: Kudos(100))
        worker = try horde.user("worker", kudos: Kudos(100))
        _ = try horde.pop("rig", of: worker)
    }

    @Test("A budget is set to what shall be left, whatever was paid before")
    mutating func budget() throws {
        let id = try horde.lend(owner) { $0.left = .set(Kudos(50)) }
        _ = try horde.ask(with: id, of: owner)
        let job = try horde.pop("rig", of: worker).jobs.first
        try horde.deliver(job, by: worker)
        try horde.change(id, by: owner) { $0.left = .set(Kudos(7)) }
        #expect(horde.state.sharedKeys.keys[id]?.left == Kudos(7))
        try horde.change(id, by: owner) { $0.left = .lifted }
        #expect(horde.state.sharedKeys.keys[id]?.left == nil)
        #expect(horde.refusal(asking: id, of: owner) == nil)
    }

    @Test("What was asked with a key that is taken back is still done and paid")
    mutating func takenBack() throws {
        let id = try horde.lend(owner)
        _ = try horde.ask(with: id, of: owner)
        try horde.apply(.deleteSharedKey(id, actor: owner))
        #expect(horde.refusal(asking: id, of: owner) == .unknownSharedKey)
        let job = try #require(try horde.pop("rig", of: worker).jobs.first)
        try horde.deliver(job, by: worker)
        #expect(horde.balance(owner) < Kudos(100))
        #expect(horde.state.sharedKeys.keys.isEmpty)
    }

    @Test("A gift to a key raises its budget, unless it has none")
    mutating func gift() throws {
        let limited = try horde.lend(owner) { $0.left = .set(Kudos(5)) }
        let free = try horde.lend(owner)
        let void = try horde.lend(owner) { $0.days = .set(0) }
        func order(_ key: SharedKeyID, to user: UserID) -> TransferOrder {
            TransferOrder(source: worker, destination: user, amount: Kudos(10), sharedKey: key)
        }
        for key in [limited, free] {
            let event = LedgerEventID(bits: horde.nextBits())
            try horde.apply(.transfer(order(key, to: owner), event: event))
        }
        #expect(horde.balance(owner) == Kudos(120))
        #expect(horde.state.sharedKeys.keys[limited]?.left == Kudos(15))
        #expect(horde.state.sharedKeys.keys[free]?.budget == nil)
        for (key, user, expected) in [
            (void, owner, HordeRejection.sharedKeyExpired),
            (limited, HordeFixture.root, .unknownTransferTarget),
        ] {
            let refusal = horde.refusal { horde throws(HordeRejection) in
                try horde.apply(.transfer(order(key, to: user), event: LedgerEventID(bits: 1)))
            }
            #expect(refusal == expected)
        }
    }

    @Test("The owner does not see what others ask with its key")
    mutating func privacy() throws {
        let id = try horde.lend(owner)
        _ = try horde.ask(with: id, of: owner)
        let own = try horde.submit(owner)
        let view = horde.state.view(of: horde.state.users[owner.number])
        #expect(view.requests == [own])
        #expect(view.sharedKeys == [id])
        #expect(horde.state.users[owner.number].openJobs == 2)
    }

    @Test("Keys survive a restart, in the order in which they were made")
    mutating func restart() throws {
        var made: [SharedKeyID] = []
        for number in 0..<3 {
            made.append(try horde.lend(owner) { $0.left = .set(Kudos(Int64(number))) })
            horde.tick(.seconds(1))
        }
        let later = try horde.restarted(after: .seconds(5))
        #expect(later.lasting == horde.lasting)
        #expect(later.state.sharedKeys.owned[owner] == made)
    }
}
