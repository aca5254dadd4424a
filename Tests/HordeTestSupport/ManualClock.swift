public import HordeCore
import Synchronization

/// A clock that stands still until it is moved; who sleeps wakes when it has passed the time.
public final class ManualClock: WallClock {
    private struct Sleeper {
        let until: Timestamp
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var time: Timestamp
        var sleepers: [UInt64: Sleeper] = [:]
        var cancelled: Set<UInt64> = []
        var next: UInt64 = 0
    }

    private let state: Mutex<State>

    /// Creates a clock that shows `start`.
    public init(_ start: Timestamp = Timestamp(milliseconds: 1_700_000_000_000)) {
        state = Mutex(State(time: start))
    }

    /// The time that the clock shows.
    public func now() -> Timestamp { state.withLock { $0.time } }

    /// How many sleep now.
    public var sleepers: Int { state.withLock { $0.sleepers.count } }

    /// Moves the clock, back if `duration` is negative, and wakes whose time has come.
    public func move(by duration: Duration) {
        let due = state.withLock { state in
            state.time = state.time + duration
            let due = state.sleepers.filter { $0.value.until <= state.time }
                .sorted { ($0.value.until, $0.key) < ($1.value.until, $1.key) }
            for (id, _) in due { state.sleepers[id] = nil }
            return due
        }
        for (_, sleeper) in due { sleeper.continuation.resume() }
    }

    /// Returns when the clock was moved by `duration`; throws when the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state -> Bool in
                    if state.cancelled.remove(id) != nil { return true }
                    state.sleepers[id] = Sleeper(
                        until: state.time + duration, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                let sleeper = state.sleepers.removeValue(forKey: id)
                if sleeper == nil { state.cancelled.insert(id) }
                return sleeper
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
