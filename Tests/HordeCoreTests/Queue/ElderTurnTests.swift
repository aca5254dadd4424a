import Testing

@testable import HordeCore

@Suite("The elder's turn and ageing")
struct ElderTurnTests {
    /// A horde in which somebody poor waits longest, behind `count` requests of somebody rich.
    private static func horde(
        share: Int = 10, behind count: Int = 25
    ) throws -> (horde: SmallHorde, owner: UserID, rich: UserID, poor: RequestID) {
        var policy = HordePolicy.friends
        policy.elderShare = share
        var horde = SmallHorde(policy: policy)
        let owner = try horde.user("owner")
        let poor = try horde.submit(try horde.user("poor", -1000))
        let rich = try horde.user("rich", 100_000)
        for _ in 0..<count { _ = try horde.submit(rich) }
        return (horde, owner, rich, poor)
    }

    @Test("Every so manieth job goes to whoever waits longest", arguments: [2, 3, 10])
    func share(share: Int) throws {
        var (horde, owner, _, poor) = try Self.horde(share: share)
        let served = try horde.serveAll(.by(owner))
        #expect(served.firstIndex(of: poor) == share - 1)
    }

    @Test("Without a share it never comes out of turn")
    func off() throws {
        var (horde, owner, _, poor) = try Self.horde(share: 0)
        #expect(try horde.serveAll(.by(owner)).last == poor)
    }

    @Test("It comes after the owner and the worker's list, and is not lost to them")
    func afterOwner() throws {
        var (horde, owner, rich, poor) = try Self.horde()
        for _ in 0..<9 { _ = try horde.serve(.by(owner)) }
        let own = try horde.submit(owner)
        let friend = try horde.user("friend", -5000)
        let listed = try horde.submit(friend)
        #expect(try horde.serve(.by(owner, first: [friend])) == own)
        #expect(try horde.serve(.by(owner, first: [friend])) == listed)
        #expect(try horde.serve(.by(owner)) == poor)
        let next = try horde.serve(.by(owner)).flatMap { horde.state.requests[$0]?.user }
        #expect(next == rich)
    }

    @Test("Workers that take several jobs at once do not skip it", arguments: 2...5)
    func amount(amount: Int) throws {
        var (horde, owner, _, poor) = try Self.horde(behind: 0)
        let rich = try horde.user("richer", 1_000_000)
        for _ in 0..<12 { _ = try horde.submit(rich, RequestTerms(count: 2)) }
        var (jobs, served) = (0, false)
        while !served {
            let popped = try horde.pop(.by(owner, amount: amount))
            served = popped.contains { horde.request(of: $0) == poor }
            if !served { jobs += popped.count }
            try #require(!popped.isEmpty)
        }
        #expect(jobs <= 10)
    }

    @Test("Those who wait take it in turns, so a flood of old requests does not keep it")
    func turns() throws {
        var policy = HordePolicy.friends
        policy.elderShare = 2
        var horde = SmallHorde(policy: policy)
        let owner = try horde.user("owner")
        var names: [RequestID: String] = [:]
        let flood = try horde.user("flood", -1000)
        for _ in 0..<4 { names[try horde.submit(flood)] = "f" }
        for caller: UInt64 in [1, 2] {
            for _ in 0..<2 { names[try horde.submit(.anonymous, caller: caller)] = "\(caller)" }
        }
        try horde.give(.anonymous, -2000)
        let rich = try horde.user("rich", 100_000)
        for _ in 0..<8 { names[try horde.submit(rich)] = "." }
        let served = try horde.serveAll(.by(owner)).compactMap { names[$0] }
        #expect(served.joined() == ".f.1.2...f.1.2ff")
    }

    @Test("Nobody waits longer than everybody before has had a turn, whoever else comes")
    func bound() throws {
        var policy = HordePolicy.friends
        policy.elderShare = 3
        var horde = SmallHorde(policy: policy)
        let owner = try horde.user("owner")
        var waiting: Set<RequestID> = []
        for number in 0..<8 {
            waiting.insert(try horde.submit(try horde.user("poor \(number)", -500)))
        }
        for number in 0..<24 {
            // Somebody richer always arrives in time.
            _ = try horde.submit(try horde.user("rich \(number)", 500))
            let id = try #require(try horde.serve(.by(owner)))
            waiting.remove(id)
        }
        #expect(waiting.isEmpty)
    }

    @Test(
        "Ageing is exact: a centikudos more or a millisecond earlier decides",
        arguments: [(1000, true), (999, false), (1001, true)] as [(Int64, Bool)])
    func ageing(wait: Int64, poorFirst: Bool) throws {
        var policy = HordePolicy.friends
        policy.elderShare = 0
        policy.ageing = Kudos(5)
        var horde = SmallHorde(policy: policy)
        let owner = try horde.user("owner")
        let (poor, rich) = (try horde.user("poor", 0), try horde.user("rich", 5))
        let first = try horde.submit(poor)
        try horde.tick(.milliseconds(wait))
        let second = try horde.submit(rich)
        #expect(
            try horde.serveAll(.by(owner)) == (poorFirst ? [first, second] : [second, first]))
    }

    @Test("A job that comes back keeps its submission time")
    func keepsTime() throws {
        var (horde, owner, _, poor) = try Self.horde(share: 2)
        _ = try horde.serve(.by(owner))
        let job = try #require(try horde.pop(.by(owner)).first)
        #expect(horde.request(of: job) == poor)
        _ = try horde.submit(try horde.user("late", -2000))
        try horde.perform(.giveBack([job]))
        _ = try horde.serve(.by(owner))
        #expect(try horde.serve(.by(owner)) == poor)
    }
}
