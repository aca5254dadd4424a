/// Time as the shell needs it; tests put their own in its place.
public protocol BridgeTime: Sendable {
    /// Time since a moment that never changes.
    func now() -> Duration

    /// Waits.
    ///
    /// - Throws: `CancellationError` when the task is cancelled first.
    func sleep(for duration: Duration) async throws
}
