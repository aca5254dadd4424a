import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Trust that owners earn")
struct TrustTests {
    private var horde: HordeFixture
    private let owner: UserID

    /// A kudo from each of three payers is enough, after a week.
    private static var policy: HordePolicy {
        var policy = HordePolicy.public
        policy.trustEarnings = Kudos(10)
        policy.trustPayers = 3
        return policy
    }

    init() throws {
        horde = try HordeFixture(policy: Self.policy)
        owner = try horde.user("owner")
    }

    private static let week: Duration = .seconds(7 * 86_400)

    /// A text of 3.81 by the owner's worker for a payer.
    private mutating func serve(_ payer: UserID) throws {
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner)
    }

    private mutating func payers(_ count: Int, kudos: Kudos = Kudos(1000)) throws -> [UserID] {
        try (0..<count).map { try horde.user("payer \($0)", kudos: kudos) }
    }

    private var isTrusted: Bool { horde.state.users[owner.number].isTrusted }

    @Test(
        "It takes age, earnings and payers, all of them",
        arguments: [
            // Payers, texts of 3.81 each, days, trusted.
            (3, 1, 7, true), (3, 1, 6, false), (2, 3, 7, false), (3, 0, 7, false), (4, 1, 8, true),
        ])
    mutating func conditions(payers count: Int, texts: Int, days: Int, isTrusted: Bool) throws {
        for payer in try payers(count) {
            for _ in 0..<texts { try serve(payer) }
        }
        horde.tick(.seconds(days * 86_400))
        _ = try horde.pop("worker", of: owner)
        #expect(self.isTrusted == isTrusted)
    }

    @Test("The text that completes it promotes the escrow in the same act")
    mutating func promotion() throws {
        try serve(.anonymous)
        #expect(horde.escrow(owner) == Kudos(centikudos: 381))
        horde.tick(Self.week)
        for payer in try payers(3) { try serve(payer) }
        #expect(isTrusted)
        #expect(horde.escrow(owner) == .zero)
        #expect(horde.balance(owner) == Kudos(centikudos: 4 * 381))
        #expect(horde.state.ledger.details(of: owner)[.promotion] == Kudos(centikudos: 381))
        #expect(horde.state.trust[owner] == nil)
    }

    @Test("Workers that wait get what only the trusted get, as soon as their owner is trusted")
    mutating func waiting() throws {
        horde.tick(Self.week)
        let payers = try payers(3)
        for payer in payers.dropLast() { try serve(payer) }
        _ = try horde.submit(payers[2])
        let job = try horde.pop("worker", of: owner).job
        let waiting = try horde.pop("other", of: owner, wait: .seconds(60))
        var terms = RequestTerms(maximumLength: 80, maximumContextLength: 1024)
        terms.trustedWorkersOnly = true
        _ = try horde.submit(payers[0], terms)
        #expect(horde.answers[waiting.id] == nil)
        try horde.deliver(job, by: owner)
        #expect(isTrusted)
        #expect(horde.answers[waiting.id]?.jobs.count == 1)
    }

    @Test("A worker whose wait brings its owner trust gets what only the trusted get")
    mutating func waitingItself() throws {
        for payer in try payers(3) { try serve(payer) }
        horde.tick(Self.week)
        var terms = RequestTerms(maximumLength: 80, maximumContextLength: 1024)
        terms.trustedWorkersOnly = true
        _ = try horde.submit(HordeFixture.root, terms)
        let pop = try horde.pop("worker", of: owner, wait: .seconds(60))
        #expect(isTrusted)
        #expect(horde.answers[pop.id]?.jobs.count == 1)
    }

    @Test("Payers in debt, without an account, and oneself do not count")
    mutating func payersThatDoNotCount() throws {
        horde.tick(Self.week)
        for payer in try payers(5, kudos: .zero) { try serve(payer) }
        for _ in 0..<5 { try serve(.anonymous) }
        for _ in 0..<5 { try serve(owner) }
        #expect(!isTrusted)
        #expect(horde.state.trust[owner] == nil)
    }

    @Test("A flagged owner is not promoted")
    mutating func flagged() throws {
        for payer in try payers(3) { try serve(payer) }
        horde.tick(Self.week)
        try horde.set(.flagged, of: owner)
        let refusal = horde.refusal { [owner] horde throws(HordeRejection) in
            _ = try horde.pop("worker", of: owner)
        }
        #expect(refusal == .ownerFlagged)
        #expect(!isTrusted)
        try horde.set(.flagged, of: owner, to: false)
        _ = try horde.pop("worker", of: owner)
        #expect(isTrusted)
    }

    @Test("It begins anew when trust is taken away")
    mutating func again() throws {
        horde.tick(Self.week)
        let payers = try payers(3)
        for payer in payers { try serve(payer) }
        #expect(isTrusted)
        try horde.set(.trusted, of: owner, to: false)
        _ = try horde.pop("worker", of: owner)
        #expect(!isTrusted)
        for payer in payers { try serve(payer) }
        #expect(isTrusted)
    }

    @Test("It survives a restart")
    mutating func restart() throws {
        for payer in try payers(3) { try serve(payer) }
        var later = try horde.restarted(after: Self.week)
        #expect(later.state.trust[owner]?.payers.count == 3)
        #expect(later.state.trust[owner]?.earned == Kudos(centikudos: 3 * 381))
        _ = try later.pop("worker", of: owner)
        #expect(later.state.users[owner.number].isTrusted)
    }

    @Test("Among friends nobody has to earn it")
    func friends() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        let payer = try horde.user("payer", kudos: Kudos(1000))
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner)
        #expect(horde.state.trust.isEmpty)
    }

    @Test(
        "A text by a worker whose owner is gone or under suspicion costs nobody anything",
        arguments: [UserRoles.deleted, .flagged])
    mutating func unpaid(role: UserRoles) throws {
        let payer = try horde.user("payer", kudos: Kudos(100))
        _ = try horde.submit(payer)
        let job = try horde.pop("worker", of: owner).job
        try horde.set(role, of: owner)
        try horde.deliver(job, by: owner)
        #expect(horde.balance(payer) == Kudos(100))
        #expect(horde.balance(owner) == .zero)
        #expect(horde.escrow(owner) == .zero)
    }
}
