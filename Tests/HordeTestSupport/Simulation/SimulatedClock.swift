package import HordeCore
import Synchronization

/// A clock that stands still until it is told otherwise, and that may go back.
package final class SimulatedClock: WallClock {
    private let time = Mutex(Timestamp(milliseconds: 1_700_000_000_000))

    package init() {}

    package func now() -> Timestamp { time.withLock { $0 } }

    /// Nobody waits in a simulation.
    package func sleep(for duration: Duration) async throws { await Task.yield() }

    /// Goes on by some milliseconds, or back by a negative number of them.
    package func step(milliseconds: Int64) {
        time.withLock { $0 = $0 + .milliseconds(milliseconds) }
    }
}
