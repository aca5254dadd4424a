import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Lives of workers")
struct WorkerLifeTests {
    var horde: HordeFixture
    let owner: UserID

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner")
    }

    @Test("A worker is here for 300 s after its last check-in, and then not")
    mutating func stale() throws {
        _ = try horde.pop("w", of: owner, models: ["m-1B"])
        horde.tick(.seconds(300))
        #expect(horde.state.presence.all.count == 1)
        #expect(horde.state.model("m-1B")?.threads == 1)
        horde.tick(.milliseconds(1))
        #expect(horde.state.presence.all.isEmpty)
        #expect(horde.state.model("m-1B") == nil)
        _ = try horde.pop("w", of: owner, models: ["m-1B"])
        #expect(horde.state.presence.all.count == 1)
        #expect(horde.state.workers.count == 1)
    }

    @Test("Silence does not wrap after a day")
    mutating func wrap() throws {
        _ = try horde.pop("w", of: owner)
        horde.tick(.seconds(86_400 + 10))
        #expect(horde.state.presence.all.isEmpty)
        let before = horde.balance(of: owner)
        _ = try horde.pop("w", of: owner)
        #expect(try horde.worker("w").statistics.uptimeMilliseconds == 0)
        #expect(horde.balance(of: owner) == before)
    }

    @Test("A worker within a running job's limit is here, and for 300 s after it")
    mutating func busy() throws {
        _ = try horde.submit(owner, RequestTerms(maximumLength: 512))
        _ = try horde.pop("w", of: owner)
        horde.tick(.seconds(512 + 4))
        #expect(horde.state.presence.all.count == 1)
        horde.tick(.seconds(300))
        #expect(horde.state.presence.all.count == 1)
        horde.tick(.milliseconds(1))
        #expect(horde.state.presence.all.isEmpty)
    }

    @Test("A worker that changes its models is found under the new ones")
    mutating func models() throws {
        _ = try horde.pop("w", of: owner, models: ["a", "b"])
        _ = try horde.pop("w", of: owner, models: ["b", "c"])
        #expect(horde.state.models().map(\.name) == ["b", "c"])
    }

    @Test("Threads and open jobs: twice the threads that could serve them, if that is more")
    mutating func allowance() throws {
        let user = try horde.user("user")
        func fill(_ horde: inout HordeFixture, caller: UInt64?) -> Int {
            let user: UserID = caller == nil ? user : .anonymous
            var count = 0
            while (try? horde.submit(user, RequestTerms(models: ["m"]), caller: caller)) != nil {
                count += 1
            }
            return count
        }
        var busy = horde
        #expect(fill(&horde, caller: nil) == 30)
        #expect(fill(&horde, caller: 7) == 30)
        #expect(
            horde.refusal { _ = try $0.submit(user) } == .tooManyOpenJobs(limit: 30))
        #expect(
            horde.refusal { _ = try $0.submit(.anonymous, caller: 7) }
                == .tooManyOpenJobs(limit: 30))
        #expect(horde.refusal { _ = try $0.submit(.anonymous, caller: 8) } == nil)
        _ = try busy.pop("w", of: owner, models: ["m"], threads: 20)
        #expect(fill(&busy, caller: nil) == 40)
        #expect(busy.refusal { _ = try $0.submit(user) } == .tooManyOpenJobs(limit: 40))
    }

    @Test("A request for several needs room for all of them, and what ends makes room")
    mutating func room() throws {
        var policy = HordePolicy.friends
        policy.openJobsPerUser = 3
        policy.openJobsAnonymous = 4
        policy.openJobsPerCaller = 3
        var horde = try HordeFixture(policy: policy)
        let user = try horde.user("user")
        let request = try horde.submit(user, RequestTerms(count: 2))
        #expect(
            horde.refusal { _ = try $0.submit(user, RequestTerms(count: 2)) }
                == .tooManyOpenJobs(limit: 3))
        try horde.apply(.cancel(request))
        _ = try horde.submit(user, RequestTerms(count: 3))
        _ = try horde.submit(.anonymous, RequestTerms(count: 3), caller: 1)
        #expect(
            horde.refusal { _ = try $0.submit(.anonymous, RequestTerms(count: 2), caller: 2) }
                == .tooManyOpenJobs(limit: 4))
        _ = try horde.submit(.anonymous, caller: 2)
        var changes = UserChanges()
        changes.concurrency = 5
        try horde.change(user, changes, by: HordeFixture.root)
        _ = try horde.submit(user, RequestTerms(count: 2))
        #expect(
            horde.refusal { _ = try $0.submit(user) } == .tooManyOpenJobs(limit: 5))
    }
}
