import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Workers that come and go")
struct PresenceTests {
    private var horde: HordeFixture
    private let owner: UserID

    init() throws {
        horde = try HordeFixture()
        owner = try horde.user("owner")
    }

    private func isHere(_ name: String) -> Bool {
        horde.worker(name)?.presentSince != nil
    }

    @Test("Stale after more than 300 seconds, and still after a day: nothing wraps")
    mutating func stale() throws {
        _ = try horde.pop("worker", of: owner)
        horde.tick(.seconds(300))
        #expect(isHere("worker"))
        horde.tick(.milliseconds(1))
        #expect(!isHere("worker") && horde.state.presence.all.isEmpty)
        horde.tick(.seconds(86_400 + 10 - 300))
        #expect(!isHere("worker"))
        _ = try horde.pop("worker", of: owner)
        #expect(isHere("worker"))
        #expect(horde.state.workers.count == 1)
    }

    @Test("A request is impossible once the only worker that could serve it has left")
    mutating func onlyWorkerLeaves() throws {
        let request = try horde.submit(.anonymous, RequestTerms(models: ["plain-2.7B"]))
        #expect(horde.status(request)?.isPossible == false)
        try horde.stay("worker", of: owner, models: ["plain-1B"], for: .seconds(100))
        #expect(horde.status(request)?.isPossible == false)
        let job = try horde.pop("worker", of: owner, models: ["plain-2.7B"]).job
        #expect(horde.status(request)?.isPossible == true)
        try horde.fail(job, by: owner)
        #expect(horde.status(request)?.isPossible == true)
        horde.tick(.seconds(301))
        #expect(horde.status(request)?.isPossible == false)
        #expect(horde.status(request)?.isFaulted == false)
    }

    @Test("Such a request waits, and is served when somebody comes who can")
    mutating func somebodyComes() throws {
        _ = try horde.pop("worker", of: owner, models: ["rare-1B"])
        let request = try horde.submit(.anonymous, RequestTerms(models: ["rare-1B"]))
        #expect(horde.status(request)?.isPossible == true)
        horde.tick(.seconds(301))
        #expect(horde.status(request)?.isPossible == false)
        #expect(horde.status(request)?.waiting == 1)
        let job = try horde.pop("another", of: owner, models: ["rare-1B"]).job
        #expect(horde.status(request)?.isPossible == true)
        try horde.deliver(job, by: owner)
        #expect(horde.status(request)?.isDone == true)
    }

    @Test("Such a request expires like any other, at the instant")
    mutating func nobodyComes() throws {
        _ = try horde.pop("worker", of: owner, models: ["rare-1B"])
        let request = try horde.submit(.anonymous, RequestTerms(models: ["rare-1B"]))
        horde.tick(.seconds(1200) - .milliseconds(1))
        #expect(horde.status(request)?.isPossible == false)
        horde.tick(.milliseconds(1))
        #expect(horde.status(request) == nil)
        #expect(try horde.pop("worker", of: owner, models: ["rare-1B"]).job == nil)
    }

    @Test("A request without a worker that could serve it says so")
    mutating func impossible() throws {
        let request = try horde.submit(.anonymous, RequestTerms(models: ["rare"]))
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

    @Test("A worker is deleted when nothing runs on it, and its name is free again")
    mutating func deleted() throws {
        let other = try horde.user("other")
        let request = try horde.submit(.anonymous)
        let job = try horde.pop("worker", of: owner).job
        let id = try #require(horde.worker("worker")?.id)
        let table: [(WorkerID, UserID, HordeRejection)] = [
            (WorkerID(bits: 1 << 100), owner, .unknownWorker),
            (id, .anonymous, .anonymousForbidden),
            (id, UserID(99), .unknownUser), (id, other, .notModerator), (id, owner, .workerBusy),
        ]
        for (worker, actor, reason) in table {
            let refusal = horde.refusal { horde throws(HordeRejection) in
                try horde.apply(.deleteWorker(worker, actor: actor))
            }
            #expect(refusal == reason)
        }
        try horde.fail(job, by: owner)
        try horde.apply(.cancel(request))
        let pop = try horde.pop("worker", of: owner, wait: .seconds(60))
        #expect(pop.isWaiting)
        try horde.apply(.deleteWorker(id, actor: owner))
        #expect(horde.answers[pop.id]?.jobs.isEmpty == true)
        #expect(horde.worker("worker") == nil && horde.state.presence.all.isEmpty)
        _ = try horde.pop("worker", of: other)
        #expect(horde.worker("worker")?.profile.owner == other)
    }

    @Test("A job whose worker was deleted after it went back may not be delivered")
    mutating func deletedAfterReturn() throws {
        _ = try horde.submit(.anonymous)
        let job = try #require(try horde.pop("worker", of: owner).job)
        let id = try #require(horde.worker("worker")?.id)
        try horde.apply(.giveBack([job]))
        try horde.apply(.deleteWorker(id, actor: HordeFixture.root))
        let refusal = horde.refusal { [owner] horde throws(HordeRejection) in
            try horde.deliver(job, by: owner)
        }
        #expect(refusal == .jobAbandoned)
    }
}
