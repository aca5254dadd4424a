import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Order of the queue")
struct QueueOrderTests {
    /// The horde of the worked example: balances from 1350 to -1080, eight requests at one instant.
    struct Example {
        var horde: HordeFixture
        var names: [RequestID: String] = [:]
        var users: [String: UserID] = ["anonymous": .anonymous]

        init() throws {
            horde = try HordeFixture()
            try horde.adjust(.anonymous, by: Kudos(-297))
            let balances = [("rich", 1350), ("mid", 27), ("owner", 0), ("zero", 0), ("fam", -1080)]
            for (name, balance) in balances {
                users[name] = try horde.user(name, kudos: Kudos(Int64(balance)))
            }
            for name in ["anonymous", "fam", "zero", "mid", "rich", "owner", "zero2", "rich2"] {
                let user = try #require(users[name.filter(\.isLetter)])
                names[try horde.submit(user)] = name
            }
        }

        mutating func order(first: [String] = []) throws -> [String] {
            let owner = try #require(users["owner"])
            let listed = first.compactMap { users[$0] }
            return try (0..<8).map { _ in
                let pop = try horde.pop("w", of: owner, threads: 20, first: listed)
                return names[try horde.request(of: pop)] ?? "unknown"
            }
        }
    }

    @Test("The worked example, and with a worker that puts two users first")
    func example() throws {
        var plain = try Example()
        #expect(
            try plain.order()
                == ["owner", "rich", "rich2", "mid", "zero", "zero2", "anonymous", "fam"])
        var listing = try Example()
        #expect(
            try listing.order(first: ["fam", "mid"])
                == ["owner", "fam", "mid", "rich", "rich2", "zero", "zero2", "anonymous"])
        var reversed = try Example()
        #expect(
            try reversed.order(first: ["mid", "anonymous", "fam"]).prefix(4)
                == ["owner", "mid", "anonymous", "fam"])
    }

    @Test("At equal standing the registered come before the anonymous, then the earlier")
    func ties() throws {
        var horde = try HordeFixture()
        let (first, second) = (try horde.user("first"), try horde.user("second"))
        let owner = try horde.user("owner")
        let anonymous = try horde.submit(.anonymous, caller: 1)
        let early = try horde.submit(second)
        let late = try horde.submit(first)
        #expect(try horde.serve(3, by: owner) == [early, late, anonymous])
    }

    @Test("A transfer received while waiting counts at once")
    func currentBalance() throws {
        var horde = try HordeFixture()
        let (giver, poor) = (try horde.user("giver", kudos: Kudos(100)), try horde.user("poor"))
        let rich = try horde.user("rich", kudos: Kudos(50))
        let owner = try horde.user("owner")
        let rich1 = try horde.submit(rich)
        let poor1 = try horde.submit(poor)
        let poor2 = try horde.submit(poor)
        #expect(horde.position(of: poor1) == 2)
        try horde.transfer(Kudos(60), from: giver, to: poor)
        #expect(horde.position(of: poor1) == 1)
        #expect(horde.position(of: rich1) == 3)
        #expect(try horde.serve(3, by: owner) == [poor1, poor2, rich1])
    }

    @Test("Users of equal balance take turns, because running jobs hold kudos")
    func holds() throws {
        var horde = try HordeFixture()
        let (one, two) = (try horde.user("one"), try horde.user("two"))
        let owner = try horde.user("owner")
        let ones = try (0..<3).map { _ in try horde.submit(one) }
        let twos = try (0..<3).map { _ in try horde.submit(two) }
        #expect(
            try horde.serve(6, by: owner)
                == [ones[0], twos[0], ones[1], twos[1], ones[2], twos[2]])
    }

    @Test("Anonymous callers take turns, and one flood does not shut out the others")
    func callers() throws {
        var horde = try HordeFixture()
        let owner = try horde.user("owner")
        let flood = try (0..<5).map { _ in try horde.submit(.anonymous, caller: 1) }
        let second = try horde.submit(.anonymous, caller: 2)
        let third = try (0..<2).map { _ in try horde.submit(.anonymous, caller: 3) }
        #expect(
            try horde.serve(8, by: owner)
                == [flood[0], second, third[0], flood[1], third[1], flood[2], flood[3], flood[4]])
    }

    @Test("A user's own and listed users' requests come oldest first, whatever the model")
    func oldestFirst() throws {
        var horde = try HordeFixture()
        let (owner, friend) = (try horde.user("owner"), try horde.user("friend"))
        var expected: [RequestID] = []
        for user in [owner, friend] {
            for models in [["b"], [], ["a", "b"], ["c", "a"]] {
                expected.append(try horde.submit(user, RequestTerms(models: models)))
            }
        }
        let other = try horde.submit(try horde.user("other", kudos: Kudos(99)))
        let served = try (0..<9).map { _ in
            let pop = try horde.pop(
                "w", of: owner, models: ["a", "b"], threads: 20, first: [friend, owner])
            return try horde.request(of: pop)
        }
        #expect(served == expected + [other])
    }

    @Test("A job that returns keeps its place")
    func returned() throws {
        var horde = try HordeFixture()
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        let first = try horde.submit(user)
        let second = try horde.submit(user)
        let pop = try horde.pop("w", of: owner)
        try horde.fail(pop.job, by: owner)
        #expect(try horde.serve(2, by: owner, on: "v") == [first, second])
    }
}
