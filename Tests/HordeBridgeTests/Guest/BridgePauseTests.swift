import AsyncHTTPClient
import HordeBridge
import KoboldAIDouble
import Testing

@Suite(.timeLimit(.minutes(1))) struct BridgePauseTests {
    @Test func leavesTheHordeAtOnceAndComesBack() async throws {
        try await TestBridge.run { test in
            _ = await test.horde.nextPop()
            test.monitor.pause()
            await test.horde.nextDeparture()
            _ = await test.recorder.line(with: "Taking no jobs for now")
            #expect(test.monitor.status.condition == .paused)
            test.monitor.resume()
            _ = await test.horde.nextPop()
            #expect(test.monitor.status.condition == .waiting)
        }
    }

    @Test func keepsQuietHoursByTheClock() async throws {
        let hours = try #require(QuietHours(["00:00-23:59", "23:59-00:00"]))
        try await TestBridge.run(quietHours: hours) { test in
            _ = await test.recorder.line(with: "quiet-hours")
            _ = await test.recorder.line(with: "Back end is ready")
            #expect(test.monitor.status.condition == .quiet)
            #expect(await test.horde.calls.isEmpty)
        }
    }
}
