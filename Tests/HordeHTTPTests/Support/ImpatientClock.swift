import HordeCore
import Synchronization

/// A clock on which all waiting is over at once.
final class ImpatientClock: WallClock {
    private let durations = Mutex<[Duration]>([])

    var slept: [Duration] { durations.withLock { $0 } }

    func now() -> Timestamp { Timestamp(milliseconds: 0) }

    func sleep(for duration: Duration) async throws { durations.withLock { $0.append(duration) } }
}
