import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.timeLimit(.minutes(1))) struct BridgeCanaryTests {
    /// Runs jobs that succeed, wait, fail and are given back; no line at any level may hold a
    /// prompt, a text, a key or an address.
    @Test func noLogLineHoldsATextOrAKey() async throws {
        var settings = DoubleSettings()
        settings.text = .fixed("canary-text-22")
        var lines: [String] = []
        try await TestBridge.run(settings) {
            await $0.horde.pops(
                .status(503, "canary-prompt-11 \u{1B}"), BridgeServiceTests.job,
                BridgeServiceTests.job, BridgeServiceTests.job)
            await $0.horde.submits(.reply(.json("{\"reward\": \"canary-text-22\"}")))
            await $0.horde.submits(.status(503, nil))
            await $0.double.set(fault: .busy, times: 1)
        } body: { test in
            await test.time.endSleep { $0 == .seconds(2) }
            await test.time.endSleep { $0 == .seconds(2) }
            _ = await test.horde.nextSubmit()
            // KoboldAI was busy for its owner, who comes first.
            await test.time.endSleep { $0 == .seconds(20) }
            _ = await test.horde.nextSubmit()
            await test.double.set(fault: .tokenOverflow)
            await test.time.endSleep { $0 == .seconds(2) }
            _ = await test.horde.nextSubmit()
            #expect(await test.horde.nextSubmit().json?["state"] == .string("faulted"))
            _ = await test.recorder.line(with: "given back")
            lines = test.recorder.lines
        }
        #expect(lines.count > 6)
        for line in lines {
            for secret in ["canary-text", "canary-key", "127.0.0.1"] {
                #expect(!line.contains(secret))
            }
        }
        #expect(!lines.contains { $0.contains("Once") || $0.contains("canary-prompt-11 ") })
    }
}
