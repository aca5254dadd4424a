import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("When a request expires")
struct ExpiryTests {
    private var horde: HordeFixture
    private let owner: UserID

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner")
    }

    /// Moves to just before and then to the instant of an end.
    private mutating func expectEnd(of request: RequestID, after span: Duration) {
        horde.tick(span - .milliseconds(1))
        #expect(horde.state.requests[request] != nil)
        horde.tick(.milliseconds(1))
        #expect(horde.state.requests[request] == nil)
        let refusal = horde.refusal { horde throws(HordeRejection) in
            try horde.apply(.touch(request))
        }
        #expect(refusal == .unknownRequest)
        let cancelling = horde.refusal { horde throws(HordeRejection) in
            try horde.apply(.cancel(request))
        }
        #expect(cancelling == .unknownRequest)
    }

    @Test("Twenty minutes after it came, at the instant")
    mutating func untouched() throws {
        let request = try horde.submit(.anonymous)
        expectEnd(of: request, after: .seconds(1200))
        #expect(horde.state.users[0].openJobs == 0 && horde.state.callerJobs.isEmpty)
    }

    @Test("Twenty minutes after its requester last looked")
    mutating func touched() throws {
        let request = try horde.submit(.anonymous)
        horde.tick(.seconds(1199))
        try horde.apply(.touch(request))
        expectEnd(of: request, after: .seconds(1200))
    }

    @Test("Twenty minutes after its last progress, its texts with it")
    mutating func progressed() throws {
        let request = try horde.submit(.anonymous)
        horde.tick(.seconds(600))
        let job = try horde.pop("worker", of: owner).job
        horde.tick(.seconds(100))
        try horde.deliver(job, by: owner)
        expectEnd(of: request, after: .seconds(1200))
        #expect(horde.state.jobs.isEmpty)
    }

    @Test("Six hours after it came, however often one looks")
    mutating func longest() throws {
        let request = try horde.submit(.anonymous)
        for _ in 0..<35 {
            horde.tick(.seconds(600))
            try horde.apply(.touch(request))
        }
        horde.tick(.seconds(300))
        try horde.apply(.touch(request))
        expectEnd(of: request, after: .seconds(300))
    }

    @Test("A job that runs then is unknown, and nothing is held")
    mutating func runningAtTheEnd() throws {
        let request = try horde.submit(.anonymous, RequestTerms(maximumLength: 500))
        for _ in 0..<35 {
            horde.tick(.seconds(600))
            try horde.apply(.touch(request))
        }
        horde.tick(.seconds(590))
        let job = try horde.pop("worker", of: owner).job
        #expect(job != nil && horde.held(.anonymous) > .zero)
        horde.tick(.seconds(10))
        #expect(horde.held(.anonymous) == .zero)
        #expect(horde.worker("worker")?.jobs.isEmpty == true)
        let refusal = horde.refusal { [owner] horde throws(HordeRejection) in
            try horde.deliver(job, by: owner)
        }
        #expect(refusal == .unknownJob)
        #expect(horde.balance(owner) == .zero)
    }
}
