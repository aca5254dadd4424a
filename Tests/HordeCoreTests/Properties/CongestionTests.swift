import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("In a crowd")
struct CongestionTests {
    /// One request of each of some users, in any order of arrival.
    private struct Crowd {
        var fixture: HordeFixture
        let host: UserID
        /// In kudos, by user.
        private(set) var balances: [UserID: Int64] = [:]

        init(_ balances: [Int64], arrivals: [Int]) throws {
            var policy = HordePolicy.friends
            policy.elderShare = 0
            fixture = try HordeFixture(policy: policy)
            fixture.checksInvariants = false
            host = try fixture.user("host")
            var users: [UserID] = []
            for (number, balance) in balances.enumerated() {
                users.append(try fixture.user("user \(number)", kudos: Kudos(balance)))
                self.balances[users[number]] = balance
            }
            for number in arrivals { _ = try fixture.submit(users[number]) }
        }

        /// The users in the order in which they are served.
        func served() throws -> [UserID] {
            var fixture = fixture
            return try balances.map { _ in
                let job = try #require(try fixture.pop("w", of: host, threads: 50).job)
                let request = try #require(fixture.state.jobs[job]?.request)
                return try #require(fixture.state.requests[request]?.user)
            }
        }
    }

    private func random(_ seed: UInt64) -> (balances: [Int64], arrivals: [Int]) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...12, using: &generator)
        let balances = (0..<count).map { _ in Int64.random(in: -1000...1000, using: &generator) }
        return (balances, Array(0..<count).shuffled(using: &generator))
    }

    @Test("All else equal, the richer are served first", arguments: 1...60 as ClosedRange<UInt64>)
    func richerFirst(seed: UInt64) throws {
        let (balances, arrivals) = random(seed)
        let crowd = try Crowd(balances, arrivals: arrivals)
        let served = try crowd.served().compactMap { crowd.balances[$0] }
        #expect(served == served.sorted(by: >))
    }

    @Test("Whoever gets kudos is served no later", arguments: 1...60 as ClosedRange<UInt64>)
    func richerIsNotLater(seed: UInt64) throws {
        let (balances, arrivals) = random(seed)
        var crowd = try Crowd(balances, arrivals: arrivals)
        let before = try crowd.served()
        let lucky = before[Int(seed) % before.count]
        try crowd.fixture.adjust(lucky, by: Kudos(Int64(seed * 37 % 900 + 1)))
        let after = try crowd.served()
        #expect(try #require(after.firstIndex(of: lucky)) <= #require(before.firstIndex(of: lucky)))
        #expect(after.filter { $0 != lucky } == before.filter { $0 != lucky })
    }

    @Test(
        "A request that does not suit changes no worker's choice",
        arguments: 1...60 as ClosedRange<UInt64>)
    func strangersChangeNothing(seed: UInt64) throws {
        var horde = try RandomFixture(seed: seed, policy: .friends)
        for _ in 0..<25 {
            if horde.chance(4) {
                _ = try? horde.fixture.pop(horde.popRequest())
            } else {
                horde.act()
            }
        }
        let rich = try horde.fixture.user("rich", kudos: Kudos(100_000))
        let pop = horde.popRequest()
        var crowded = horde.fixture
        for number in 0..<5 {
            let terms = RequestTerms(
                maximumLength: number == 0 ? 100_000 : 80,
                maximumContextLength: 100_000, models: number == 1 ? [] : ["elsewhere"])
            _ = try crowded.submit(rich, terms)
        }
        #expect(try chosen(pop, &crowded) == chosen(pop, &horde.fixture))
    }

    /// What a worker gets, or why it gets nothing.
    private func chosen(_ pop: PopRequest, _ fixture: inout HordeFixture) throws -> RequestID? {
        do throws(HordeRejection) {
            return try fixture.pop(pop).job.flatMap { fixture.state.jobs[$0]?.request }
        } catch {
            return nil
        }
    }
}
