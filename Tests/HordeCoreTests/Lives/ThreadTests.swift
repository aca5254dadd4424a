import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("A worker that asks for more than it can run")
struct ThreadTests {
    private var horde: HordeFixture
    private let (owner, other): (UserID, UserID)

    init() throws {
        horde = try HordeFixture()
        (owner, other) = (try horde.user("owner"), try horde.user("other"))
    }

    @Test("Up to its threads, jobs run side by side; one more sends the oldest back")
    mutating func oldestGoesBack() throws {
        let request = try horde.submit(.anonymous, RequestTerms(count: 4))
        let first = try #require(try horde.pop("worker", of: owner, threads: 2).job)
        _ = try horde.pop("worker", of: owner, threads: 2)
        #expect(horde.status(request)?.restarted == 0)
        _ = try horde.pop("worker", of: owner, threads: 2)
        #expect(horde.state.jobs[first]?.state == .displaced)
        #expect(horde.worker("worker")?.jobs.count == 2)
        #expect(horde.status(request)?.restarted == 1)
        #expect(horde.status(request)?.waiting == 2)
        // Nobody failed anything.
        #expect(horde.worker("worker")?.statistics.jobsFailed == 0)
    }

    @Test("Its late text counts while nobody else has the place")
    mutating func lateWhileWaiting() throws {
        let (request, first) = try displaced()
        try horde.deliver(first, by: owner)
        #expect(horde.status(request)?.isDone == true)
        #expect(horde.balance(owner) == Kudos(centikudos: 381))
    }

    @Test("Its late text counts before another's, whose text is then refused")
    mutating func lateBeforeAnother() throws {
        let (request, first) = try displaced()
        let second = try #require(try horde.pop("other", of: other).job)
        try horde.deliver(first, by: owner)
        #expect(horde.status(request)?.delivered == 1)
        let refusal = horde.refusal { [other] horde throws(HordeRejection) in
            try horde.deliver(second, by: other)
        }
        #expect(refusal == .jobAbandoned)
        #expect(horde.balance(other) == .zero)
        #expect(horde.worker("other")?.jobs.isEmpty == true)
    }

    @Test("Its late text is refused after another's")
    mutating func lateAfterAnother() throws {
        let (request, first) = try displaced()
        let second = try horde.pop("other", of: other).job
        try horde.deliver(second, by: other)
        let refusal = horde.refusal { [owner] horde throws(HordeRejection) in
            try horde.deliver(first, by: owner)
        }
        #expect(refusal == .jobAbandoned)
        #expect(horde.status(request)?.delivered == 1)
        #expect(horde.balance(other) == Kudos(centikudos: 381))
    }

    /// A request whose job went back because its worker asked for another one.
    private mutating func displaced() throws -> (RequestID, JobID) {
        let request = try horde.submit(.anonymous)
        let first = try #require(try horde.pop("worker", of: owner).job)
        // A registered user comes before the anonymous one.
        let payer = try horde.user("payer")
        _ = try horde.submit(payer)
        let second = try #require(try horde.pop("worker", of: owner).job)
        #expect(horde.state.jobs[first]?.state == .displaced)
        try horde.deliver(second, by: owner, bytes: 0)
        return (request, first)
    }
}
