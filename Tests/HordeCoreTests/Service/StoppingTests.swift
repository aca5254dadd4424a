import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("The end of a service")
struct StoppingTests {
    @Test("All who wait are answered, what is open is written, and nothing new is taken")
    func stop() async throws {
        let stage = try await ServiceStage()
        let owner = try await stage.user("owner")
        let pop = Task { try await stage.pop(of: owner, wait: .seconds(60)) }
        await stage.until("a pop waits") { await stage.service.popWaiters.count == 1 }
        let request = try await stage.submit(.anonymous, RequestTerms(models: ["other-1B"]))
        let look = Task { try await stage.service.status(of: request, wait: .seconds(60)) }
        await stage.until("a status waits") { await stage.service.statusWaiterCount == 1 }
        let answer = Task {
            try await stage.service.register(Registration(name: "new", key: HordeFixture.key(9)))
        }
        await stage.untilWaiting()
        await stage.service.stop()
        #expect(try await pop.value.jobs.isEmpty)
        #expect(try await look.value.waiting == 1)
        #expect(try await answer.value.profile.name == "new")
        let snapshot = try await stage.journal.load()
        #expect(snapshot.users.count == 4 && snapshot.workers.count == 1)
        await #expect(throws: HordeRejection.stopping) { try await stage.submit() }
        await #expect(throws: HordeRejection.stopping) {
            try await stage.service.status(of: request)
        }
        await stage.service.stop()
    }

    @Test("A run ends when it is cancelled, and writes what is left")
    func cancelled() async throws {
        let stage = try await ServiceStage()
        let running = Task { await stage.service.run() }
        let view = try await stage.service.register(
            Registration(name: "new", key: HordeFixture.key(9)))
        #expect(view.profile.name == "new")
        stage.journal.setOpen(false)
        let late = Task {
            try await stage.service.register(
                Registration(name: "late", key: HordeFixture.key(10)))
        }
        await stage.until("a batch is at the gate") { stage.journal.isWaiting }
        running.cancel()
        stage.journal.setOpen(true)
        await running.value
        #expect(try await late.value.profile.name == "late")
        #expect(try await stage.journal.load().users.count == 4)
    }

    @Test(
        "A disk that stays broken does not keep the service from stopping",
        .timeLimit(.minutes(5)))
    func brokenDisk() async throws {
        let stage = try await ServiceStage()
        stage.journal.setOpen(false)
        let answer = Task {
            try await stage.service.register(Registration(name: "new", key: HordeFixture.key(9)))
        }
        await stage.untilWaiting()
        let stopping = Task { await stage.service.stop() }
        for attempt in 1...40 {
            await stage.until("attempt \(attempt) is made") {
                stage.clock.move(by: .milliseconds(1))
                return stage.journal.isWaiting
            }
            stage.journal.release(.failed)
        }
        await stage.until("the last pause is over") {
            stage.clock.move(by: .milliseconds(1))
            return await stage.service.commitWaiters.isEmpty
        }
        await stopping.value
        await #expect(throws: HordeRejection.outcomePending) { try await answer.value }
        // Nobody writes any more, so nobody waits for it.
        await #expect(throws: HordeRejection.outcomePending) {
            try await stage.service.user(UserID(2))
        }
    }

    @Test("A running service deals with what is due while the clock moves")
    func sweeps() async throws {
        let stage = try await ServiceStage()
        let running = Task { await stage.service.run() }
        let request = try await stage.submit()
        stage.clock.move(by: .seconds(1200))
        await stage.until("the request has expired") {
            stage.clock.move(by: .milliseconds(100))
            return await stage.service.state.requests[request] == nil
        }
        running.cancel()
        await running.value
    }

    @Test("Time never goes back when the machine's clock does")
    func time() async throws {
        let stage = try await ServiceStage()
        stage.clock.move(by: .seconds(10))
        let late = await stage.service.time()
        stage.clock.move(by: .seconds(-3600))
        #expect(await stage.service.time() == late)
        let request = try await stage.submit()
        #expect(await stage.service.state.requests[request]?.submittedAt == late)
        stage.clock.move(by: .seconds(3601))
        #expect(await stage.service.time() == late + .seconds(1))
    }

    @Test("Nor over a restart")
    func timeOverRestart() async throws {
        let stage = try await ServiceStage()
        stage.clock.move(by: .seconds(10))
        _ = try await stage.user("user")
        let snapshot = try await stage.journal.load()
        let service = HordeService(
            snapshot: snapshot, journal: InMemoryJournal(snapshot),
            clock: ManualClock(Timestamp(milliseconds: 5)), identifiers: SequentialIdentifiers())
        #expect(await service.time() == snapshot.lastTime)
        #expect(await service.openBatch == snapshot.lastBatch + 1)
    }
}
