import HordeTestSupport
import Testing

@testable import HordeCore

/// How long the elder's turn lets anybody wait, however many that are richer keep coming.
///
/// Of every `elderShare` jobs at least one goes to the party whose oldest request, or last such
/// turn, lies furthest back. A party that has had it lies behind everybody who was there by then,
/// so each of those ahead of a request has it at most once before the request's own party: the
/// oldest request of a party, with `ahead` other parties that came or had their turn before, is
/// served within `elderShare × (ahead + 1)` jobs. A request behind others of its own party waits
/// for one such round more for each job of theirs, where `ahead` are those who wait when the round
/// begins. A worker that takes several jobs at once may put each turn off by as many less one.
/// What owners and listed users get comes on top, and where workers differ only the turns of those
/// that the request suits count.
@Suite("Nobody waits for ever")
struct BoundedWaitTests {
    /// A stream of richer requests in which somebody poor waits.
    private struct Stream {
        var fixture: HordeFixture
        var generator: SeededGenerator
        let share: Int
        let hosts: [UserID]
        private let rich: [UserID]
        private var crowd = 0

        init(seed: UInt64) throws {
            generator = SeededGenerator(seed: seed)
            share = [1, 2, 3, 10][Int(seed % 4)]
            var policy = HordePolicy.friends
            policy.elderShare = share
            policy.openJobsPerUser = 1000
            policy.openJobsPerCaller = 1000
            policy.openJobsAnonymous = 100_000
            fixture = try HordeFixture(policy: policy)
            fixture.checksInvariants = false
            var rich: [UserID] = []
            hosts = [try fixture.user("host 0"), try fixture.user("host 1")]
            for number in 0..<4 {
                rich.append(try fixture.user("rich \(number)", kudos: Kudos(1_000_000)))
            }
            self.rich = rich
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int {
            Int.random(in: range, using: &generator)
        }

        /// Somebody richer than everybody poor asks.
        mutating func submitRich() throws {
            crowd += 1
            _ = try fixture.submit(rich[crowd % 4], RequestTerms(count: number(1...2)))
        }

        /// How many other users have something that waits.
        func othersWaiting(than user: UserID) -> Int {
            let waiting = fixture.state.requests.values.filter { $0.waiting > 0 }
            return Set(waiting.map(\.user)).subtracting([user]).count
        }

        /// A worker gets jobs and delivers them, so that everything goes on for ever.
        mutating func serve(amount: Int) throws -> [RequestID] {
            let host = hosts[number(0...1)]
            let pop = try fixture.pop("worker of \(host)", of: host, threads: 5, amount: amount)
            let served = pop.jobs.compactMap { fixture.state.jobs[$0]?.request }
            for job in pop.jobs { try fixture.deliver(job, by: host) }
            return served
        }
    }

    @Test(
        "A party's oldest request is served once everybody before it has had a turn",
        arguments: 1...60 as ClosedRange<UInt64>)
    func oldest(seed: UInt64) throws {
        var stream = try Stream(seed: seed)
        let ahead = stream.number(0...6)
        for number in 0..<ahead {
            let user = number % 2 == 0 ? try stream.fixture.user("poor \(number)") : .anonymous
            for _ in 0..<stream.number(1...4) {
                _ = try stream.fixture.submit(user, caller: UInt64(number))
            }
        }
        let last = try stream.fixture.user("last", kudos: Kudos(-100_000))
        let waiting = try stream.fixture.submit(last)
        let amount = stream.number(1...3)
        let bound = (stream.share + amount - 1) * (ahead + 1) + amount - 1
        var jobs = 0
        while true {
            try stream.submitRich()
            let served = try stream.serve(amount: amount)
            jobs += served.count
            if served.contains(waiting) { break }
            try #require(jobs <= bound, "\(jobs) jobs, and it still waits")
        }
        #expect(jobs <= bound)
    }

    @Test(
        "A request behind others of its own party waits for a turn more for each of them",
        arguments: 1...40 as ClosedRange<UInt64>)
    func behindOwn(seed: UInt64) throws {
        var stream = try Stream(seed: seed)
        let (own, others) = (stream.number(0...3), stream.number(0...3))
        let last = try stream.fixture.user("last", kudos: Kudos(-100_000))
        let mine = try (0...own).map { _ in try stream.fixture.submit(last) }
        for number in 0..<others {
            let user = try stream.fixture.user("poor \(number)", kudos: Kudos(-50_000))
            for _ in 0..<20 { _ = try stream.fixture.submit(user) }
        }
        var (jobs, rounds) = (0, 0)
        var bound = stream.share * (stream.othersWaiting(than: last) + 1)
        while rounds <= own {
            try stream.submitRich()
            let served = try stream.serve(amount: 1)
            jobs += 1
            if served.first.map(mine.contains) == true {
                (jobs, rounds) = (0, rounds + 1)
                bound = stream.share * (stream.othersWaiting(than: last) + 1)
            }
            try #require(jobs <= bound, "\(jobs) jobs, and it waits for turn \(rounds + 1)")
        }
        #expect(stream.fixture.status(mine[own])?.isDone == true)
    }

    @Test(
        "Where workers differ, the turns of those that it suits count",
        arguments: 1...40 as ClosedRange<UInt64>)
    func differentWorkers(seed: UInt64) throws {
        var stream = try Stream(seed: seed)
        let ahead = stream.number(0...4)
        for number in 0..<ahead {
            _ = try stream.fixture.submit(try stream.fixture.user("poor \(number)"))
        }
        let last = try stream.fixture.user("last", kudos: Kudos(-100_000))
        let waiting = try stream.fixture.submit(last, RequestTerms(models: ["rare-1B"]))
        var turns = 0
        for _ in 0..<4000 {
            try stream.submitRich()
            let isRare = stream.number(0...2) == 0
            let pop = try stream.fixture.pop(
                isRare ? "rare" : "common", of: stream.hosts[0],
                models: isRare ? ["rare-1B", "plain-1B"] : ["plain-1B"])
            let job = try #require(pop.job.flatMap { stream.fixture.state.jobs[$0] })
            if isRare, job.isElderTurn { turns += 1 }
            try stream.fixture.deliver(job.id, by: stream.hosts[0])
            if job.request == waiting { break }
            try #require(turns <= ahead, "\(turns) turns, and it still waits")
        }
        #expect(turns <= ahead + 1)
        #expect(stream.fixture.status(waiting)?.waiting == 0)
    }
}
