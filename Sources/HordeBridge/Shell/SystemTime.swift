/// The machine's own steady clock.
public struct SystemTime: BridgeTime {
    private let start = ContinuousClock.now

    /// Begins to count.
    public init() {}

    /// Time since this value was created.
    public func now() -> Duration {
        start.duration(to: .now)
    }

    /// Waits, asleep.
    public func sleep(for duration: Duration) async throws {
        try await Task.sleep(for: duration)
    }
}
