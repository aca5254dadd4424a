import Testing

@testable import HordeCore

@Suite("Who is woken")
struct WakingTests {
    @Test(
        "A worker of the user's own, then one that lists the user, then the longest waiting",
        arguments: [
            ("other listing own", "own"), ("own other listing", "own"),
            ("other listing", "listing"), ("other late", "other"), ("late other", "late"),
            ("narrow other", "other"), ("narrow", nil),
        ] as [(String, String?)])
    func woken(waiting: String, woken: String?) throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 10))
        var pops: [String: PopID] = [:]
        for name in waiting.split(separator: " ").map(String.init) {
            pops[name] = try horde.ask(
                .by(
                    name == "own" ? asker : host, name: name,
                    length: name == "narrow" ? 16 : 512,
                    first: name == "listing" ? [asker] : [], wait: .seconds(60)))
        }
        let request = try horde.submit(asker)
        let answered = pops.filter { horde.answers[$0.value]?.isEmpty == false }.map(\.key)
        #expect(answered == [woken].compactMap(\.self))
        #expect(horde.state.requests[request]?.running == answered.count)
    }

    @Test("A request of several jobs wakes as many workers")
    func several() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 10))
        let pops = try (0..<4).map { number in
            try horde.ask(.by(host, name: "worker \(number)", wait: .seconds(60)))
        }
        _ = try horde.submit(asker, RequestTerms(count: 3))
        #expect(pops.map { horde.answers[$0]?.count ?? 0 } == [1, 1, 1, 0])
    }

    @Test("A job that comes back wakes who waits")
    func comesBack() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 10))
        _ = try horde.submit(asker)
        let job = try #require(try horde.pop(.by(host, name: "first")).first)
        let pop = try horde.ask(.by(host, name: "second", wait: .seconds(60)))
        try horde.fail(job)
        #expect(horde.answers[pop]?.count == 1)
    }

    @Test("Who waited long enough is answered without a job, and why")
    func patience() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 10))
        let pop = try horde.ask(.by(host, length: 16, wait: .seconds(60)))
        _ = try horde.submit(asker)
        try horde.tick(.seconds(60))
        #expect(horde.answers[pop] == [])
        #expect(horde.state.waitingPops.count == 0)
    }

    @Test("A worker that comes out of maintenance while it waits gets what waits")
    func reopened() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 10))
        let pop = try horde.ask(.by(host, wait: .seconds(60)))
        let worker = try #require(horde.worker("worker"))
        try horde.change(worker) { $0.isInMaintenance = true }
        _ = try horde.submit(asker)
        #expect(horde.answers[pop] == nil)
        try horde.change(worker) { $0.isInMaintenance = false }
        #expect(horde.answers[pop]?.count == 1)
    }

    @Test("When work is handed out again, who has waited longest is looked at first")
    func handingOut() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 10))
        let pops = try ["first", "second", "third"].map {
            try horde.ask(.by(host, name: $0, wait: .seconds(60)))
        }
        try horde.perform(.setHandingOut(false))
        for _ in 0..<2 { _ = try horde.submit(asker) }
        #expect(pops.map { horde.answers[$0] } == [nil, nil, nil])
        try horde.perform(.setHandingOut(true))
        #expect(pops.map { horde.answers[$0]?.count } == [1, 1, nil])
    }
}
