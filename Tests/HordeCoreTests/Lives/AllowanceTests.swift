import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("How many jobs may be open")
struct AllowanceTests {
    private func refusal(
        _ horde: HordeFixture, _ user: UserID, _ terms: RequestTerms = RequestTerms(),
        caller: UInt64? = nil
    ) -> HordeRejection? {
        horde.refusal { horde throws(HordeRejection) in
            _ = try horde.submit(user, terms, caller: caller)
        }
    }

    @Test("Thirty of a user, waiting and running together; one more is refused")
    func user() throws {
        var horde = try HordeFixture()
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        for _ in 0..<2 { _ = try horde.submit(user, RequestTerms(count: 14)) }
        _ = try horde.submit(user)
        #expect(refusal(horde, user, RequestTerms(count: 2)) == .tooManyOpenJobs(limit: 30))
        _ = try horde.submit(user)
        #expect(refusal(horde, user) == .tooManyOpenJobs(limit: 30))
        #expect(refusal(horde, owner) == nil)
        let job = try horde.pop("worker", of: owner).job
        #expect(refusal(horde, user) == .tooManyOpenJobs(limit: 30))
        try horde.deliver(job, by: owner)
        #expect(refusal(horde, user) == nil)
    }

    @Test("A moderator's number takes the place of thirty", arguments: [0, 1, 100])
    func concurrency(count: Int) throws {
        var horde = try HordeFixture()
        let user = try horde.user("user")
        var changes = UserChanges()
        changes.concurrency = count
        try horde.change(user, changes, by: HordeFixture.root)
        for _ in 0..<count { _ = try horde.submit(user) }
        #expect(refusal(horde, user) == .tooManyOpenJobs(limit: count))
    }

    @Test("Thirty of an anonymous caller, whatever others do")
    func caller() throws {
        var horde = try HordeFixture()
        for _ in 0..<3 { _ = try horde.submit(.anonymous, RequestTerms(count: 10), caller: 1) }
        #expect(refusal(horde, .anonymous, caller: 1) == .tooManyOpenJobs(limit: 30))
        #expect(refusal(horde, .anonymous, caller: 2) == nil)
        #expect(refusal(horde, .anonymous) == nil)
    }

    @Test("Two thousand of all anonymous callers")
    func allAnonymous() throws {
        var horde = try HordeFixture()
        horde.checksInvariants = false
        for caller in 0..<100 {
            _ = try horde.submit(.anonymous, RequestTerms(count: 20), caller: UInt64(caller))
        }
        #expect(refusal(horde, .anonymous, caller: 200) == .tooManyOpenJobs(limit: 2000))
        let user = try horde.user("user")
        #expect(refusal(horde, user) == nil)
    }

    @Test("Twice the threads that could serve a request, where that is more")
    func threads() throws {
        var horde = try HordeFixture()
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        _ = try horde.pop("small", of: owner, models: ["small-1B"], threads: 20)
        let small = RequestTerms(count: 20, models: ["small-1B"])
        let large = RequestTerms(count: 20, models: ["large-13B"])
        _ = try horde.submit(user, large)
        #expect(refusal(horde, user, large) == .tooManyOpenJobs(limit: 30))
        _ = try horde.submit(user, small)
        #expect(
            refusal(horde, user, RequestTerms(models: ["small-1B"])) == .tooManyOpenJobs(limit: 40))
        _ = try horde.pop("other", of: owner, models: ["small-1B"], threads: 10)
        #expect(refusal(horde, user, small) == nil)
        #expect(refusal(horde, user, large) == .tooManyOpenJobs(limit: 30))
    }

    @Test("A request for several needs room for all of them, and what ends makes room")
    func room() throws {
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
