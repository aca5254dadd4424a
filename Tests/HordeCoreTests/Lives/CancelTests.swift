import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Cancelled requests")
struct CancelTests {
    private var horde: HordeFixture
    private let owner: UserID

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner")
    }

    @Test("What waits is dropped, what runs is paid, and then it is done")
    mutating func runningIsPaid() throws {
        let request = try horde.submit(.anonymous, RequestTerms(count: 3))
        let job = try horde.pop("worker", of: owner).job
        try horde.apply(.cancel(request))
        #expect(horde.status(request)?.isCancelled == true)
        #expect(horde.status(request)?.isDone == false)
        #expect(horde.status(request)?.waiting == 0)
        #expect(try horde.pop("other", of: owner).job == nil)
        try horde.deliver(job, by: owner)
        let status = try #require(horde.status(request))
        #expect(status.isDone && status.delivered == 1)
        #expect(horde.balance(owner) == Kudos(centikudos: 381))
    }

    enum End: CaseIterable { case failure, deadline, givenBack, displaced }

    @Test("It never waits again, however its running job ends", arguments: End.allCases)
    mutating func neverRevives(end: End) throws {
        let request = try horde.submit(.anonymous)
        let job = try #require(try horde.pop("worker", of: owner).job)
        try horde.apply(.cancel(request))
        switch end {
        case .failure: try horde.fail(job, by: owner)
        case .deadline: horde.tick(.seconds(150))
        case .givenBack: try horde.apply(.giveBack([job]))
        case .displaced:
            _ = try horde.submit(.anonymous)
            _ = try horde.pop("worker", of: owner)
        }
        let status = try #require(horde.status(request))
        #expect(status.isDone && status.isCancelled && !status.isFaulted)
        #expect(status.waiting == 0 && status.queuePosition == 0)
        if end != .displaced { #expect(horde.held(.anonymous) == .zero) }
        let refusal = horde.refusal { [owner] horde throws(HordeRejection) in
            try horde.deliver(job, by: owner)
        }
        #expect(refusal == .jobAbandoned)
    }

    @Test("Cancelling again, or what is done, changes nothing")
    mutating func repeated() throws {
        let request = try horde.submit(.anonymous)
        let job = try horde.pop("worker", of: owner).job
        try horde.deliver(job, by: owner)
        #expect(try horde.apply(.cancel(request)).isEmpty)
        #expect(horde.status(request)?.isCancelled == false)
        let second = try horde.submit(.anonymous)
        #expect(try !horde.apply(.cancel(second)).isEmpty)
        #expect(try horde.apply(.cancel(second)).isEmpty)
        #expect(horde.status(second)?.isDone == true)
        let refusal = horde.refusal { horde throws(HordeRejection) in
            try horde.apply(.cancel(RequestID(bits: 1 << 100)))
        }
        #expect(refusal == .unknownRequest)
    }
}
