import HordeBridge

/// Time whose sleeps are a thousand times as short as they should be.
struct FastTime: BridgeTime {
    private let start = ContinuousClock.now

    func now() -> Duration { start.duration(to: .now) }

    func sleep(for duration: Duration) async throws {
        try await Task.sleep(for: duration / 1000)
    }
}
