/// Tells the time and waits: the port for the machine's clock.
public protocol WallClock: Sendable {
    /// The time now. It may jump in either direction; ``HordeService`` never follows it back.
    func now() -> Timestamp

    /// Returns after `duration`, or throws when the task is cancelled.
    func sleep(for duration: Duration) async throws
}
