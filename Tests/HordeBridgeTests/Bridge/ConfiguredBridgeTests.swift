import HordeBridge
import KoboldAIDouble
import ServiceLifecycle
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConfiguredBridgeTests {
    @Test func carriesATextOfTheDemo() async throws {
        let horde = try await FakeHorde.start()
        await horde.pops(BridgeServiceTests.job)
        let recorder = LogRecorder()
        let configuration = try BridgeConfiguration(
            hordeURL: try #require(BaseAddress(horde.address)),
            apiKey: try #require(APIKey("k")), workerName: "Demo Den", backend: .demo)
        let group = ServiceGroup(
            services: [ConfiguredBridge(configuration: configuration, logger: recorder.logger)],
            logger: recorder.logger)
        async let end: Void = group.run()
        let pop = await horde.nextPop()
        #expect(pop.json?["models"] == .array([.string("horde/demo-markov")]))
        let text = await horde.nextSubmit().json?["generation"]?.text ?? ""
        #expect((1...64).contains(text.utf8.count))
        let payload = JobPayload([
            "prompt": .string("canary-prompt-11"), "max_length": .integer(16), "n": .integer(1),
        ])
        let again = try await DemoBackend().generate(
            Job(id: "other", payload: payload), within: .seconds(1))
        #expect(again.value == text)
        await group.triggerGracefulShutdown()
        try await end
        await horde.shutdown()
    }
}
