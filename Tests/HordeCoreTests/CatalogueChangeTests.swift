import HordeTestSupport
import Testing

@testable import HordeCore

/// Another catalogue counts at once, and for nothing that runs.
@Suite
struct CatalogueChangeTests {
    private func catalogue(_ billions: Int64) -> ModelCatalogue {
        ModelCatalogue(sizes: ["model": ModelSize(thousandths: billions * 1000)])
    }

    @Test
    func `Jobs from now on have the new price, and running ones keep theirs`() throws {
        var horde = try HordeFixture(catalogue: catalogue(21))
        let payer = try horde.user("payer", kudos: Kudos(1000))
        let owner = try horde.user("owner")
        _ = try horde.submit(payer, RequestTerms(maximumLength: 10, models: ["model"]))
        let first = try #require(try horde.pop("first", of: owner, models: ["model"]).job)
        #expect(horde.state.ledger.standing(of: payer) == Kudos(990))
        _ = try horde.submit(payer, RequestTerms(maximumLength: 10, models: ["model"]))
        #expect(try horde.apply(.changeCatalogue(catalogue(42))).count == 1)
        let second = try #require(try horde.pop("second", of: owner, models: ["model"]).job)
        #expect(horde.state.ledger.standing(of: payer) == Kudos(970))
        try horde.deliver(first, by: owner, bytes: 40)
        try horde.deliver(second, by: owner, bytes: 40)
        #expect(horde.state.ledger.standing(of: owner) == Kudos(30))
    }

    @Test
    func `The same catalogue changes nothing, and none is durable`() throws {
        var horde = try HordeFixture(catalogue: catalogue(21))
        #expect(try horde.apply(.changeCatalogue(catalogue(21))).isEmpty)
        let events = try horde.apply(.changeCatalogue(ModelCatalogue()), refusingDurable: true)
        #expect(events.allSatisfy { !$0.isDurable })
        #expect(horde.state.catalogue == ModelCatalogue())
    }

    @Test
    func `An uptime reward is for the size of the day`() throws {
        var horde = try HordeFixture(catalogue: catalogue(275))
        let owner = try horde.user("owner")
        _ = try horde.pop("worker", of: owner, models: ["model"])
        try stay(&horde, owner, minutes: 10)
        #expect(horde.state.ledger.standing(of: owner) == Kudos(100))
        try horde.apply(.changeCatalogue(catalogue(11)))
        try stay(&horde, owner, minutes: 10)
        #expect(horde.state.ledger.standing(of: owner) == Kudos(104))
    }

    @Test
    func `The memory of sizes is bounded and never wrong`() {
        var sizes = ModelSizes(catalogue: catalogue(7))
        for number in 1...(3 * ModelSizes.memoryLimit) {
            sizes.remember(["name-\(number % 900 + 1)B", "n\(number)"], policy: .friends)
        }
        for name in ["name-1B", "name-900B", "n12288", "n1", "model", "unknown-13B"] {
            let expected = sizes.catalogue.size(of: name, policy: .friends)
            #expect(sizes.size(of: name, policy: .friends) == expected)
            #expect(sizes.finding(of: name, policy: .friends).size == expected)
        }
        sizes.remember(["model"], policy: .friends)
        sizes.catalogue = catalogue(8)
        #expect(sizes.size(of: "model", policy: .friends).thousandths == 8000)
    }

    private func stay(_ horde: inout HordeFixture, _ owner: UserID, minutes: Int) throws {
        for _ in 0..<minutes {
            horde.tick(.seconds(60))
            _ = try horde.pop("worker", of: owner, models: ["model"])
        }
    }
}
