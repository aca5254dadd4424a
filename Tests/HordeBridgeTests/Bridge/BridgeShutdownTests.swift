import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.timeLimit(.minutes(1))) struct BridgeShutdownTests {
    @Test func cutsOffAWaitingPop() async throws {
        let error = try await TestBridge.run { test in
            _ = await test.horde.nextPop()
            await test.stop()
            await test.horde.nextDeparture()
        }
        #expect(error == nil)
    }

    @Test func deliversAJobThatEndsWithinTheGrace() async throws {
        try await TestBridge.run {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.double.set(fault: .hold)
        } body: { test in
            _ = await test.double.nextGeneration()
            await test.stop()
            _ = await test.recorder.line(with: "takes no more jobs")
            await test.double.release()
            #expect(await test.horde.nextSubmit().json?["state"] == .string("ok"))
        }
    }

    @Test func givesBackAndAbortsAJobThatDoesNotEnd() async throws {
        try await TestBridge.run(.koboldCpp) {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.double.set(fault: .hold)
        } body: { test in
            _ = await test.double.nextGeneration()
            await test.stop()
            await test.time.endSleep { $0 == .seconds(8) }
            let submit = await test.horde.nextSubmit()
            #expect(submit.json?["state"] == .string("faulted"))
            #expect(submit.json?["generation"] == .string(""))
            let abort = await test.double.nextCall(to: "/api/extra/abort")
            #expect(abort.json?["genkey"]?.text == "HORDEREQ_j-1")
        }
    }

    @Test func endsAlthoughTheHordeDoesNotAnswer() async throws {
        try await TestBridge.run {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.horde.submits(.hold)
        } body: { test in
            _ = await test.horde.nextSubmit()
            await test.stop()
            await test.time.endSleep { $0 == .milliseconds(9500) }
            await test.horde.nextDeparture()
        }
    }

    @Test func asksForNoMoreJobsOnceItStops() async throws {
        try await TestBridge.run {
            await $0.horde.pops(BridgeServiceTests.job, BridgeServiceTests.job)
            await $0.double.set(fault: .hold)
        } body: { test in
            _ = await test.double.nextGeneration()
            await test.stop()
            _ = await test.recorder.line(with: "takes no more jobs")
            await test.double.release()
            _ = await test.horde.nextSubmit()
            #expect(await test.horde.calls.filter { $0.path.hasSuffix("pop") }.count == 1)
        }
    }
}
