import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Sizes that moderators confirm")
struct ModelConfirmationTests {
    private var horde: HordeFixture
    private let model = "house/Titan-70B"

    init() throws {
        horde = try HordeFixture(
            policy: .public,
            catalogue: ModelCatalogue(sizes: ["listed": ModelSize(thousandths: 5000)]))
    }

    private func size(_ name: String) -> Int64 { horde.state.modelSize(of: name).thousandths }

    private mutating func confirm(
        _ name: String, _ thousandths: Int64, by actor: UserID = HordeFixture.root
    ) throws(HordeRejection) {
        try horde.apply(.confirmModel(name, ModelSize(thousandths: thousandths), actor: actor))
    }

    @Test("A name counts up to the limit until a moderator confirms the model, in any spelling")
    mutating func confirmed() throws {
        #expect(size(model) == 13_000)
        try confirm(model, 70_000)
        for name in [model, "HOUSE/titan-70b", "koboldcpp/Titan-70B-Q4_K_M", "Titan-70B"] {
            #expect(size(name) == 70_000, "\(name)")
        }
        #expect(size("other/Titan-71B") == 13_000)
        let finding = horde.state.sizes.finding(of: model, policy: .public)
        #expect(finding.source == .confirmed)

        try confirm("  \(model) ", 65_000)
        #expect(size(model) == 65_000)
        #expect(horde.state.sizes.confirmations.count == 1)
        try horde.apply(.withdrawModel(model, actor: HordeFixture.root))
        #expect(size(model) == 13_000)
        #expect(horde.state.sizes.confirmations.isEmpty)
    }

    @Test("The operator's catalogue comes first")
    mutating func listed() throws {
        try confirm("listed", 9000)
        #expect(size("listed") == 5000)
    }

    @Test("What runs keeps its price; what is handed out then has the new one")
    mutating func price() throws {
        let payer = try horde.user("payer", kudos: Kudos(10_000))
        let owner = try horde.user("owner", roles: .trusted)
        let terms = RequestTerms(maximumLength: 80, models: [model])
        _ = try horde.submit(payer, terms)
        let old = try horde.pop("worker", of: owner, models: [model]).job
        try confirm(model, 70_000)
        try horde.deliver(old, by: owner)
        let before = horde.state.ledger.balance(of: owner).balance
        _ = try horde.submit(payer, terms)
        let new = try horde.pop("worker", of: owner, models: [model]).job
        try horde.deliver(new, by: owner)
        let earned = horde.state.ledger.balance(of: owner).balance - before
        // 80 tokens: 80 × 13 ÷ 21, and then 80 × 70 ÷ 21.
        #expect(before == Kudos(centikudos: 4952))
        #expect(earned == Kudos(centikudos: 26_667))
    }

    @Test("Whoever may not, and whatever cannot be, is refused and changes nothing")
    mutating func refusals() throws {
        let user = try horde.user("user", roles: .trusted)
        #expect(throws: HordeRejection.notModerator) { try confirm(model, 70_000, by: user) }
        for name in ["", "   ", String(repeating: "a", count: 256), "a\nb"] {
            #expect(throws: HordeRejection.invalidValue(field: "model")) { try confirm(name, 1) }
        }
        #expect(throws: HordeRejection.invalidValue(field: "size")) {
            try confirm(model, 1_000_001)
        }
        #expect(throws: HordeRejection.notModerator) {
            try horde.apply(.withdrawModel(model, actor: user))
        }
        #expect(horde.state.sizes.confirmations.isEmpty)
        try confirm(model, 70_000)
        let root = HordeFixture.root
        let same = try horde.apply(
            .confirmModel(model, ModelSize(thousandths: 70_000), actor: root))
        #expect(same.isEmpty, "the same again")
        let none = try horde.apply(.withdrawModel("unknown", actor: root))
        #expect(none.isEmpty)
    }

    @Test("A restart keeps them")
    mutating func restored() throws {
        try confirm(model, 70_000)
        let snapshot = horde.state.snapshot(lastBatch: 1, lastTime: horde.now)
        let again = HordeState(policy: .public, snapshot: snapshot)
        #expect(again.modelSize(of: model).thousandths == 70_000)
    }
}
