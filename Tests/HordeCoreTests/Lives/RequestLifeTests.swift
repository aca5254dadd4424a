import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Lives of requests")
struct RequestLifeTests {
    var horde: HordeFixture
    let user: UserID
    let owner: UserID

    init() throws {
        horde = try HordeFixture()
        user = try horde.user("user", kudos: Kudos(100))
        owner = try horde.user("owner")
    }

    @Test("A request is there until the instant before its time, and unknown at it")
    mutating func expiry() throws {
        let request = try horde.submit(user)
        horde.tick(.seconds(1200) - .milliseconds(1))
        #expect(horde.status(of: request)?.waiting == 1)
        var late = horde
        late.tick(.milliseconds(1))
        #expect(late.status(of: request) == nil)
        #expect(late.refusal { try $0.apply(.touch(request)) } == .unknownRequest)
        #expect(late.refusal { try $0.apply(.cancel(request)) } == .unknownRequest)
        #expect(late.state.users[user.number].openJobs == 0)
        try horde.apply(.touch(request))
        horde.tick(.seconds(1200) - .milliseconds(1))
        #expect(horde.status(of: request) != nil)
        horde.tick(.milliseconds(2))
        #expect(horde.status(of: request) == nil)
    }

    @Test("Progress extends a life as a look does")
    mutating func progress() throws {
        let request = try horde.submit(user)
        horde.tick(.seconds(1000))
        let pop = try horde.pop("w", of: owner)
        horde.tick(.seconds(100))
        try horde.deliver(pop.job, by: owner)
        horde.tick(.seconds(1199))
        #expect(horde.status(of: request)?.delivered == 1)
        horde.tick(.seconds(1))
        #expect(horde.status(of: request) == nil)
        #expect(horde.refusal { try $0.deliver(pop.job, by: owner) } == .unknownJob)
    }

    @Test("No look keeps a request beyond six hours, and what runs then pays nothing")
    mutating func longest() throws {
        let request = try horde.submit(user)
        for _ in 0..<21 {
            horde.tick(.seconds(1000))
            try horde.apply(.touch(request))
        }
        horde.tick(.seconds(590))
        let pop = try horde.pop("w", of: owner)
        horde.tick(.milliseconds(9_999))
        #expect(horde.status(of: request)?.running == 1)
        horde.tick(.milliseconds(1))
        #expect(horde.status(of: request) == nil)
        #expect(horde.refusal { try $0.deliver(pop.job, by: owner) } == .unknownJob)
        #expect(horde.held(of: user) == .zero)
        #expect(horde.balance(of: owner) == .zero)
        #expect(try horde.worker("w").jobs.isEmpty)
    }

    @Test("A cancelled request never revives, and what ran is paid when it comes")
    mutating func cancelled() throws {
        let request = try horde.submit(user, RequestTerms(count: 3))
        let first = try horde.pop("a", of: owner)
        let second = try horde.pop("b", of: owner)
        try horde.apply(.cancel(request))
        var status = try #require(horde.status(of: request))
        #expect(status.isCancelled && !status.isDone && status.waiting == 0 && status.running == 2)
        #expect(try horde.pop("c", of: owner).jobs.isEmpty)
        try horde.deliver(first.job, by: owner, bytes: 84)
        #expect(horde.balance(of: owner) == Kudos(1))
        try horde.fail(second.job, by: owner)
        status = try #require(horde.status(of: request))
        #expect(status.isCancelled && status.isDone && status.delivered == 1)
        #expect(status.waiting == 0 && status.running == 0 && !status.isFaulted)
        #expect(try horde.pop("c", of: owner).jobs.isEmpty)
        #expect(try horde.apply(.cancel(request)).isEmpty)
        #expect(horde.held(of: user) == .zero)
        #expect(horde.state.users[user.number].openJobs == 0)
    }

    @Test("A cancelled request's job that runs out of time or is displaced does not come back")
    mutating func cancelledAndLost() throws {
        let request = try horde.submit(user)
        _ = try horde.pop("a", of: owner)
        try horde.apply(.cancel(request))
        var displaced = horde
        _ = try displaced.submit(user)
        _ = try displaced.pop("a", of: owner)
        #expect(displaced.status(of: request)?.isDone == true)
        horde.tick(.seconds(150))
        #expect(horde.status(of: request)?.isDone == true)
        #expect(horde.status(of: request)?.isFaulted == false)
        #expect(try horde.pop("b", of: owner).jobs.isEmpty)
    }

    @Test("A finished request is not cancelled")
    mutating func finished() throws {
        let request = try horde.submit(user)
        try horde.deliver(try horde.pop("w", of: owner).job, by: owner)
        #expect(try horde.apply(.cancel(request)).isEmpty)
        #expect(horde.status(of: request)?.isCancelled == false)
    }

    @Test("A request without a worker that could serve it says so")
    mutating func impossible() throws {
        let request = try horde.submit(user, RequestTerms(models: ["rare"]))
        #expect(horde.status(of: request)?.isPossible == false)
        #expect(horde.status(of: request)?.waitSeconds == 3600)
        _ = try horde.pop("w", of: owner, models: ["common"])
        #expect(horde.status(of: request)?.isPossible == false)
        try horde.change("w") { $0.isPaused = true }
        _ = try horde.pop("w", of: owner, models: ["rare"])
        #expect(horde.status(of: request)?.isPossible == false)
        try horde.change("w") { $0.isPaused = false }
        #expect(horde.status(of: request)?.isPossible == true)
        #expect(horde.status(of: request)?.waitSeconds == 26)
    }
}
