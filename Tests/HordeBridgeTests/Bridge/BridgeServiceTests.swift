import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.timeLimit(.minutes(1))) struct BridgeServiceTests {
    static let payload = "{\"prompt\": \"canary-prompt-11\", \"max_length\": 16, \"n\": 1}"
    static let job = FakeHorde.Reply.job(id: "j-1", payload: payload)

    @Test func carriesATextFromTheBackendToTheHorde() async throws {
        let error = try await TestBridge.run {
            await $0.horde.pops(Self.job)
        } body: { test in
            let submit = await test.horde.nextSubmit()
            #expect(submit.json?["id"] == .string("j-1"))
            #expect(submit.json?["generation"] == .string(" and the lamp burned all night."))
            #expect(submit.json?["state"] == .string("ok"))
            _ = await test.horde.nextPop()
            _ = await test.horde.nextPop()
            #expect(await test.double.generations.count == 1)
        }
        #expect(error == nil)
    }

    @Test func repeatsTheSameSubmitAfterFaultsOfTheHorde() async throws {
        try await TestBridge.run {
            await $0.horde.pops(Self.job)
            await $0.horde.submits(.status(503, nil), .reply(.close), .status(429, nil))
        } body: { test in
            var bodies = [await test.horde.nextSubmit().body]
            for seconds in [2, 4, 8] {
                await test.time.endSleep { $0 == .seconds(seconds) }
                bodies.append(await test.horde.nextSubmit().body)
            }
            #expect(Set(bodies).count == 1)
            _ = await test.horde.nextPop()
            _ = await test.horde.nextPop()
            #expect(await test.double.generations.count == 1)
        }
    }

    @Test func keepsTheJobWhileTheOwnerGenerates() async throws {
        try await TestBridge.run {
            await $0.horde.pops(Self.job)
            await $0.double.set(fault: .busy, times: 2)
        } body: { test in
            await test.time.endSleep { $0 == .seconds(2) }
            await test.time.endSleep { $0 == .seconds(4) }
            #expect(await test.horde.nextSubmit().json?["state"] == .string("ok"))
            #expect(await test.double.generations.count == 3)
            #expect(await test.double.maximumConcurrency == 1)
        }
    }

    @Test(arguments: [
        DoubleFault.unprocessable, .tokenOverflow, .outOfMemory, .notImplemented, .badInput,
    ])
    func givesAJobBackThatTheBackendRefuses(_ fault: DoubleFault) async throws {
        try await TestBridge.run {
            await $0.horde.pops(Self.job)
            await $0.double.set(fault: fault)
        } body: { test in
            let submit = await test.horde.nextSubmit()
            #expect(submit.json?["state"] == .string("faulted"))
            #expect(submit.json?["generation"] == .string(""))
        }
    }

    @Test func endsWithARefusalWhenTheKeyIsWrong() async throws {
        let error = try await TestBridge.run {
            await $0.horde.pops(.status(401, "InvalidAPIKey"))
        } body: { test in
            _ = await test.horde.nextPop()
            _ = await test.recorder.line(with: "takes no more jobs")
        }
        let refusal = try #require(error as? BridgeRefusal)
        #expect(refusal.fault == HordeFault.status(401, "InvalidAPIKey"))
        #expect(refusal.description.contains("InvalidAPIKey"))
        #expect(!refusal.description.contains(TestBridge.key))
    }

    @Test func offersAnotherModelOnceTheOwnerLoadsIt() async throws {
        try await TestBridge.run { test in
            _ = await test.horde.nextPop()
            await test.double.change { $0.model = "KoboldAI/other-6B" }
            await test.horde.pops(.nothing)
            await test.time.endSleep { $0 == .seconds(30) }
            _ = await test.recorder.line(with: "KoboldAI/other-6B")
        }
    }

    @Test func runsAsManyJobsAtOnceAsItHasThreads() async throws {
        var settings = DoubleSettings()
        settings.isExclusive = false
        try await TestBridge.run(settings, threads: 3) {
            await $0.double.set(fault: .hold)
            for number in 1...3 {
                await $0.horde.pops(.job(id: "j-\(number)", payload: Self.payload))
            }
        } body: { test in
            for _ in 1...3 { _ = await test.double.nextGeneration() }
            await test.double.release()
            var ids: Set<String> = []
            for _ in 1...3 { ids.insert(await test.horde.nextSubmit().json?["id"]?.text ?? "") }
            #expect(ids == ["j-1", "j-2", "j-3"])
            #expect(await test.double.maximumConcurrency == 3)
        }
    }
}
