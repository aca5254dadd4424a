import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The elder's turn and ageing")
struct ElderTests {
    private func horde(elderShare: Int, ageing: Kudos = .zero) throws -> HordeFixture {
        var policy = HordePolicy.friends
        policy.elderShare = elderShare
        policy.ageing = ageing
        return try HordeFixture(policy: policy)
    }

    @Test("Every tenth job goes to the request that has waited longest", arguments: [0, 10])
    func tenth(elderShare: Int) throws {
        var horde = try horde(elderShare: elderShare)
        let poor = try horde.user("poor", kudos: Kudos(-500))
        let rich = try horde.user("rich", kudos: Kudos(10_000))
        let owner = try horde.user("owner")
        let elder = try horde.submit(poor)
        for _ in 0..<25 { _ = try horde.submit(rich) }
        let served = try horde.serve(20, by: owner)
        #expect(served.firstIndex(of: elder) == (elderShare == 0 ? nil : 9))
    }

    @Test("Users and callers take turns as elders")
    func turns() throws {
        var horde = try horde(elderShare: 2)
        try horde.adjust(.anonymous, by: Kudos(-900))
        let poor = try horde.user("poor", kudos: Kudos(-500))
        let rich = try horde.user("rich", kudos: Kudos(10_000))
        let owner = try horde.user("owner")
        let poors = try (0..<3).map { _ in try horde.submit(poor) }
        let caller = try horde.submit(.anonymous, caller: 1)
        let callers = try (0..<2).map { _ in try horde.submit(.anonymous, caller: 2) }
        for _ in 0..<20 { _ = try horde.submit(rich) }
        let served = try horde.serve(12, by: owner)
        let elders = served.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        #expect(elders.prefix(3) == [poors[0], caller, callers[0]])
        #expect(elders[4] == poors[1])
        #expect(elders[5] == callers[1])
    }

    @Test("An elder never comes before the owner and the users that the worker lists")
    func rulesBefore() throws {
        var horde = try horde(elderShare: 1)
        let (owner, friend) = (try horde.user("owner"), try horde.user("friend"))
        let old = try horde.submit(try horde.user("old", kudos: Kudos(-9)))
        let older = try horde.submit(try horde.user("rich", kudos: Kudos(99)))
        let listed = try horde.submit(friend)
        let own = try horde.submit(owner)
        #expect(try horde.serve(4, by: owner, first: [friend]) == [own, listed, old, older])
    }

    @Test("The elder is the longest waiting that the worker can serve")
    func suitable() throws {
        var horde = try horde(elderShare: 1)
        let (owner, user) = (try horde.user("owner"), try horde.user("user"))
        _ = try horde.submit(user, RequestTerms(models: ["other"]))
        _ = try horde.submit(user, RequestTerms(maximumLength: 2000, maximumContextLength: 4000))
        let suitable = try horde.submit(user)
        #expect(try horde.serve(1, by: owner) == [suitable])
        #expect(try horde.pop("w", of: owner).jobs.isEmpty)
    }

    @Test("Every request that matches is served within a bound, however rich the others are")
    func bound() throws {
        var horde = try horde(elderShare: 10)
        let owner = try horde.user("owner")
        let rich = try horde.user("rich", kudos: Kudos(1_000_000))
        let poor = try (0..<4).map {
            try horde.submit(try horde.user("poor \($0)", kudos: -Kudos(9)))
        }
        var waiting = Set(poor)
        for _ in 0..<60 where !waiting.isEmpty {
            _ = try horde.submit(rich)
            let pop = try horde.pop("w", of: owner)
            waiting.remove(try horde.request(of: pop))
            try horde.deliver(pop.job, by: owner, bytes: 4)
        }
        #expect(waiting.isEmpty)
    }

    @Test(
        "Ageing is exact to the millisecond",
        arguments: [(9_999, false), (10_000, true), (10_001, true)])
    func ageing(milliseconds: Int, isOldFirst: Bool) throws {
        var horde = try horde(elderShare: 0, ageing: Kudos(1))
        let owner = try horde.user("owner")
        let old = try horde.submit(try horde.user("old"))
        let anonymous = try horde.submit(.anonymous, caller: 1)
        let rich = try horde.user("rich", kudos: Kudos(10))
        horde.sleep(.milliseconds(milliseconds))
        let new = try horde.submit(rich)
        let isAnonymousFirst = milliseconds > 10_000
        #expect(
            try horde.serve(3, by: owner)
                == (isOldFirst
                    ? isAnonymousFirst ? [old, anonymous, new] : [old, new, anonymous]
                    : [new, old, anonymous]))
    }
}
