import HordeBridge
import KoboldAIDouble
import Testing

/// The bridge as a guest of a back end whose owner uses it, over real sockets.
@Suite(.timeLimit(.minutes(1))) struct BridgeGuestTests {
    @Test func offersAModelThatWasLoadedDuringAJob() async throws {
        try await TestBridge.run(.koboldCpp) {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.double.set(fault: .hold, times: 1)
        } body: { test in
            _ = await test.horde.nextPop()
            _ = await test.double.nextGeneration()
            await test.double.change { $0.model = "koboldcpp/other-13B" }
            await test.double.release()
            let pop = await test.horde.nextPop()
            #expect(pop.json?["models"] == .array([.string("koboldcpp/other-13B")]))
        }
    }

    @Test func takesNoJobsUntilTheOwnerIsDone() async throws {
        var settings = DoubleSettings.koboldCpp
        settings.isUsedLocally = true
        try await TestBridge.run(settings) { test in
            _ = await test.double.nextCall(to: "/api/extra/perf")
            _ = await test.recorder.line(with: "back-end-in-use")
            await test.double.change {
                $0.isUsedLocally = false
                $0.localGenerations = 1
                $0.idleSeconds = 4
            }
            await test.time.endSleep { $0 == .seconds(20) }
            _ = await test.double.nextCall(to: "/api/extra/perf")
            await test.double.change { $0.idleSeconds = 21 }
            await test.time.endSleep { $0 == .seconds(16) }
            _ = await test.horde.nextPop()
            #expect(await test.horde.calls.count == 1)
        }
    }

    @Test func seesATextThatTheOwnerGotDuringAJob() async throws {
        try await TestBridge.run(.koboldCpp) {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.double.set(fault: .hold, times: 1)
        } body: { test in
            _ = await test.double.nextGeneration()
            await test.double.change {
                $0.localGenerations = 2
                $0.idleSeconds = 5
            }
            await test.double.release()
            #expect(await test.horde.nextSubmit().json?["state"] == .string("ok"))
            await test.time.endSleep { $0 == .seconds(15) }
            #expect(await test.horde.calls.count == 2)
        }
    }

    @Test func pausesAfterAKoboldAIThatWasBusy() async throws {
        try await TestBridge.run {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.double.set(fault: .busy, times: 1)
        } body: { test in
            await test.time.endSleep { $0 == .seconds(2) }
            #expect(await test.horde.nextSubmit().json?["state"] == .string("ok"))
            _ = await test.horde.nextPop()
            await test.time.endSleep { $0 == .seconds(20) }
            _ = await test.horde.nextPop()
        }
    }

    @Test func offersItsTextOnWhileItStopsDuringAnOutage() async throws {
        try await TestBridge.run {
            await $0.horde.pops(BridgeServiceTests.job)
            await $0.horde.submits(
                .status(503, nil), .status(503, nil), .reply(.close), .status(502, nil))
        } body: { test in
            _ = await test.horde.nextSubmit()
            _ = await test.recorder.line(with: "Submit failed")
            await test.stop()
            var bodies = [await test.horde.nextSubmit().body]
            for _ in 1...3 {
                await test.time.endSleep { $0 == .seconds(1) }
                bodies.append(await test.horde.nextSubmit().body)
            }
            #expect(Set(bodies).count == 1)
            #expect(bodies.first?.contains("lamp burned") == true)
        }
    }
}
