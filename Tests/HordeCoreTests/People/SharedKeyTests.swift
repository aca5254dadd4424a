import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Shared keys")
struct SharedKeyTests {
    private var horde: HordeFixture
    private let (owner, worker): (UserID, UserID)

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner", kudos: Kudos(100))
        worker = try horde.user("worker")
        // The model is known, so that a price does not change later.
        _ = try horde.pop("rig", of: worker)
    }

    private func key(_ id: SharedKeyID) throws -> SharedKey {
        try #require(horde.state.sharedKeys.keys[id])
    }

    @Test("The owner pays, and the budget shrinks by as much")
    mutating func payment() throws {
        let id = try horde.lend(owner) { $0.left = .set(Kudos(50)) }
        _ = try horde.ask(with: id, of: owner)
        let job = try #require(try horde.pop("rig", of: worker).jobs.first)
        try horde.deliver(job, by: worker)
        let paid = Kudos(100) - horde.balance(owner)
        #expect(paid > .zero)
        #expect(try key(id).utilized == paid)
        #expect(try key(id).left == Kudos(50) - paid)
        #expect(horde.state.sharedKeys.holds.isEmpty)
    }

    @Test("What is under way is kept of the budget until it is over")
    mutating func hold() throws {
        let cost = horde.highestCost()
        let id = try horde.lend(owner) { $0.left = .set(cost) }
        let request = try horde.ask(with: id, of: owner)
        #expect(horde.refusal(asking: id, of: owner) == .sharedKeyTooPoor(cost: cost, left: .zero))
        try horde.apply(.cancel(request))
        #expect(horde.refusal(asking: id, of: owner) == nil)
        // What runs when its request is cancelled may still be paid.
        let other = try horde.ask(with: id, of: owner)
        let job = try #require(try horde.pop("rig", of: worker).jobs.first)
        try horde.apply(.cancel(other))
        #expect(horde.state.sharedKeys.holds[id] == cost)
        try horde.deliver(job, by: worker, bytes: 4)
        #expect(horde.state.sharedKeys.holds.isEmpty)
        #expect(try key(id).left == cost - (Kudos(100) - horde.balance(owner)))
    }

    @Test("A request that is forgotten keeps nothing of the budget")
    mutating func forgotten() throws {
        let id = try horde.lend(owner) { $0.left = .set(Kudos(50)) }
        _ = try horde.ask(with: id, of: owner)
        horde.tick(.seconds(7 * 86_400))
        #expect(horde.state.sharedKeys.holds.isEmpty)
        #expect(horde.state.sharedKeys.uses.isEmpty)
    }

    @Test("A key that is empty, void, unknown or another's is refused")
    mutating func refusals() throws {
        let empty = try horde.lend(owner) { $0.left = .set(.zero) }
        let void = try horde.lend(owner) { $0.days = .set(0) }
        let short = try horde.lend(owner) { $0.textTokens = .set(79) }
        #expect(horde.refusal(asking: empty, of: owner) == .sharedKeyEmpty)
        #expect(horde.refusal(asking: void, of: owner) == .sharedKeyExpired)
        #expect(horde.refusal(asking: short, of: owner) == .sharedKeyTextTooLong(limit: 79))
        #expect(horde.refusal(asking: short, of: owner, RequestTerms(maximumLength: 79)) == nil)
        #expect(horde.refusal(asking: short, of: worker) == .unknownSharedKey)
        #expect(horde.refusal(asking: SharedKeyID(bits: 9), of: owner) == .unknownSharedKey)
        try horde.set(.deleted, of: owner)
        #expect(
            horde.refusal(asking: short, of: owner, RequestTerms(maximumLength: 9)) == .deletedUser)
    }

    @Test("A key is void from the end of its last day on")
    mutating func days() throws {
        let id = try horde.lend(owner) { $0.days = .set(2) }
        horde.tick(.seconds(2 * 86_400 - 1))
        #expect(horde.refusal(asking: id, of: owner) == nil)
        horde.tick(.seconds(1))
        #expect(horde.refusal(asking: id, of: owner) == .sharedKeyExpired)
        try horde.change(id, by: owner) { $0.days = .lifted }
        #expect(horde.refusal(asking: id, of: owner) == nil)
    }

    @Test(
        "How many keys a user lends depends on what it is",
        arguments: [(UserRoles(), 3), (.trusted, 10), (.moderator, 10), (.education, 1000)])
    mutating func count(roles: UserRoles, limit: Int) throws {
        let user = try horde.user("lender", roles: roles)
        horde.checksInvariants = false
        for _ in 0..<limit { _ = try horde.lend(user) }
        let refusal = horde.refusal { horde throws(HordeRejection) in _ = try horde.lend(user) }
        #expect(refusal == .tooManySharedKeys(limit: limit))
        let first = try #require(horde.state.sharedKeys.owned[user]?.first)
        try horde.apply(.deleteSharedKey(first, actor: user))
        horde.checksInvariants = true
        _ = try horde.lend(user)
    }

    @Test("Only the owner changes and takes back; the anonymous account lends nothing")
    mutating func owners() throws {
        let id = try horde.lend(owner)
        for actor in [worker, HordeFixture.root] {
            let changing = horde.refusal { horde throws(HordeRejection) in
                try horde.change(id, by: actor) { $0.name = "mine" }
            }
            #expect(changing == .notSharedKeyOwner)
            let deleting = horde.refusal { horde throws(HordeRejection) in
                try horde.apply(.deleteSharedKey(id, actor: actor))
            }
            #expect(deleting == .notSharedKeyOwner)
        }
        let lending = horde.refusal { horde throws(HordeRejection) in
            _ = try horde.lend(.anonymous)
        }
        #expect(lending == .anonymousForbidden)
        let nothing = horde.refusal { horde throws(HordeRejection) in
            try horde.change(id, by: owner) { _ in }
        }
        #expect(nothing == .nothingToChange)
    }

    @Test("Every value has its bounds")
    func bounds() {
        func refusal(_ set: (inout SharedKeyChanges) -> Void) -> HordeRejection? {
            horde.refusal { horde throws(HordeRejection) in _ = try horde.lend(owner, set) }
        }
        #expect(refusal { $0.name = String(repeating: "x", count: 256) } == .nameInvalid)
        #expect(refusal { $0.name = "a\u{7}" } == .nameInvalid)
        #expect(refusal { $0.name = "" } == nil)
        for kudos in [Kudos(-1), Kudos(50_000_001)] {
            #expect(refusal { $0.left = .set(kudos) } == .invalidValue(field: "left"))
        }
        #expect(refusal { $0.days = .set(-1) } == .invalidValue(field: "days"))
        #expect(refusal { $0.textTokens = .set(-2) } == .invalidValue(field: "textTokens"))
        #expect(
            refusal { $0.imagePixels = .set(4_194_305) } == .invalidValue(field: "imagePixels"))
        #expect(refusal { $0.imageSteps = .set(501) } == .invalidValue(field: "imageSteps"))
    }
}
