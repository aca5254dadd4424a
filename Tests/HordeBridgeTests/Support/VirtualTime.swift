import HordeBridge
import Synchronization

/// Time that passes only when a test says so.
final class VirtualTime: BridgeTime {
    private struct Sleeper {
        let id: Int
        let duration: Duration
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct Watcher {
        let matches: @Sendable (Duration) -> Bool
        let continuation: CheckedContinuation<Duration, Never>
    }

    private struct State {
        var now = Duration.zero
        var serial = 0
        var sleepers: [Sleeper] = []
        var watchers: [Watcher] = []
    }

    private let state = Mutex(State())

    func now() -> Duration {
        state.withLock { $0.now }
    }

    func sleep(for duration: Duration) async throws {
        let id = state.withLock { state in
            state.serial += 1
            return state.serial
        }
        let isOver = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
                register(Sleeper(id: id, duration: duration, continuation: continuation))
            }
        } onCancel: {
            cancel(id)
        }
        if !isOver { throw CancellationError() }
    }

    /// Waits for a sleep of a matching duration and ends it; time moves on by as much.
    ///
    /// - Returns: The duration.
    @discardableResult
    func endSleep(
        where matches: @escaping @Sendable (Duration) -> Bool
    ) async -> Duration {
        await withCheckedContinuation { continuation in
            let sleeper = state.withLock { state -> Sleeper? in
                let index = state.sleepers.firstIndex { matches($0.duration) }
                guard let index else {
                    state.watchers.append(Watcher(matches: matches, continuation: continuation))
                    return nil
                }
                let sleeper = state.sleepers.remove(at: index)
                state.now += sleeper.duration
                return sleeper
            }
            guard let sleeper else { return }
            sleeper.continuation.resume(returning: true)
            continuation.resume(returning: sleeper.duration)
        }
    }

    private func register(_ sleeper: Sleeper) {
        enum Outcome {
            case kept
            case cancelled
            case watched(Watcher)
        }
        let outcome = state.withLock { state -> Outcome in
            if Task.isCancelled { return .cancelled }
            guard let index = state.watchers.firstIndex(where: { $0.matches(sleeper.duration) })
            else {
                state.sleepers.append(sleeper)
                return .kept
            }
            state.now += sleeper.duration
            return .watched(state.watchers.remove(at: index))
        }
        switch outcome {
        case .kept: break
        case .cancelled: sleeper.continuation.resume(returning: false)
        case .watched(let watcher):
            sleeper.continuation.resume(returning: true)
            watcher.continuation.resume(returning: sleeper.duration)
        }
    }

    private func cancel(_ id: Int) {
        let sleeper = state.withLock { state -> Sleeper? in
            guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else { return nil }
            return state.sleepers.remove(at: index)
        }
        sleeper?.continuation.resume(returning: false)
    }
}
