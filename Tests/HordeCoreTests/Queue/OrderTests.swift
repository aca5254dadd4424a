import Testing

@testable import HordeCore

@Suite("Who is served next")
struct OrderTests {
    /// The horde of the rules' example: balances far apart, everything submitted at one instant.
    private struct Example {
        var horde = SmallHorde()
        var users: [String: UserID] = ["anonymous": .anonymous]
        var names: [RequestID: String] = [:]

        init() throws {
            let balances: KeyValuePairs<String, Int64> = [
                "rich": 1350, "mid": 27, "owner": 0, "zero": 0, "fam": -1080,
            ]
            for (name, kudos) in balances { users[name] = try horde.user(name, kudos) }
            try horde.give(.anonymous, -297)
            for name in [
                "anonymous", "fam", "zero", "mid", "rich", "owner", "zero2", "rich2",
            ] {
                let user = try id(name.filter(\.isLetter))
                names[try horde.submit(user, caller: user == .anonymous ? 7 : nil)] = name
            }
        }

        func id(_ name: String) throws -> UserID { try #require(users[name]) }

        mutating func order(first: [String]) throws -> [String] {
            let pop = PopRequest.by(try id("owner"), first: try first.map { try id($0) })
            return try horde.serveAll(pop).compactMap { names[$0] }
        }
    }

    @Test(
        "The owner comes first, then the worker's list, then everyone by standing",
        arguments: [
            ([], "owner rich rich2 mid zero zero2 anonymous fam"),
            (["fam", "mid"], "owner fam mid rich rich2 zero zero2 anonymous"),
            (["mid", "fam"], "owner mid fam rich rich2 zero zero2 anonymous"),
            (["zero"], "owner zero zero2 rich rich2 mid anonymous fam"),
            (["anonymous", "owner"], "owner anonymous rich rich2 mid zero zero2 fam"),
        ])
    func example(first: [String], order: String) throws {
        var example = try Example()
        #expect(try example.order(first: first).joined(separator: " ") == order)
    }

    @Test("Of equal standing, registered users come before anonymous, then arrival counts")
    func ties() throws {
        var horde = SmallHorde()
        let owner = try horde.user("owner")
        let (alice, bob) = (try horde.user("alice"), try horde.user("bob"))
        let anonymous = try horde.submit(.anonymous, caller: 1)
        let second = try horde.submit(bob)
        let third = try horde.submit(alice)
        #expect(try horde.serveAll(.by(owner)) == [second, third, anonymous])
    }

    @Test("A transfer that is received while waiting counts at once")
    func transfer() throws {
        var horde = SmallHorde()
        let owner = try horde.user("owner")
        let giver = try horde.user("giver", 1000)
        let (rich, poor) = (try horde.user("rich", 100), try horde.user("poor", -50))
        let first = try horde.submit(rich)
        let second = try horde.submit(poor)
        try horde.transfer(giver, to: poor, 200)
        #expect(try horde.serveAll(.by(owner)) == [second, first])
    }

    @Test("What a user gives away no longer counts")
    func giving() throws {
        var horde = SmallHorde()
        let owner = try horde.user("owner")
        let (rich, mid) = (try horde.user("rich", 100), try horde.user("mid", 50))
        let first = try horde.submit(rich)
        let second = try horde.submit(mid)
        try horde.transfer(rich, to: owner, 80)
        #expect(try horde.serveAll(.by(owner)) == [second, first])
    }

    @Test("Holds of running jobs make users of equal balance take turns")
    func turns() throws {
        var horde = SmallHorde()
        let owner = try horde.user("owner")
        let (alice, bob) = (try horde.user("alice", 100), try horde.user("bob", 100))
        var names: [RequestID: String] = [:]
        for _ in 0..<4 { names[try horde.submit(alice)] = "a" }
        for _ in 0..<4 { names[try horde.submit(bob)] = "b" }
        let served = try horde.serveAll(.by(owner)).compactMap { names[$0] }
        #expect(served.joined() == "abababab")
    }

    @Test("Anonymous callers take turns, and a flood does not shut others out")
    func callers() throws {
        var horde = SmallHorde()
        let owner = try horde.user("owner")
        var names: [RequestID: String] = [:]
        for _ in 0..<6 { names[try horde.submit(.anonymous, caller: 1)] = "a" }
        for _ in 0..<2 { names[try horde.submit(.anonymous, caller: 2)] = "b" }
        names[try horde.submit(.anonymous)] = "?"
        let served = try horde.serveAll(.by(owner)).compactMap { names[$0] }
        #expect(served.joined() == "ab?abaaaa")
    }

    @Test("The jobs of a request go to several workers, or several to one that asks for them")
    func amount() throws {
        var horde = SmallHorde()
        let owner = try horde.user("owner")
        let request = try horde.submit(try horde.user("asker", 100), RequestTerms(count: 5))
        let one = try horde.pop(.by(owner, name: "one"))
        let three = try horde.pop(.by(owner, name: "three", amount: 3))
        let rest = try horde.pop(.by(owner, name: "rest", amount: 4))
        #expect([one.count, three.count, rest.count] == [1, 3, 1])
        #expect(Set((one + three + rest).map { horde.request(of: $0) }) == [request])
        #expect(try horde.pop(.by(owner, name: "none", amount: 2)) == [])
        for job in one + three + rest { try horde.deliver(job) }
        #expect(horde.state.requests[request]?.generations.count == 5)
    }
}
