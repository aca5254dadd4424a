import Synchronization

/// A door that opens once and stays open; any number of tasks may wait for it.
final class Latch: Sendable {
    private struct State {
        var isOpen = false
        var serial = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Whether the door is open.
    var isOpen: Bool { state.withLock { $0.isOpen } }

    /// Opens the door and lets everybody through.
    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume() }
    }

    /// Lets everybody through who waits now, and leaves the door as it is.
    func letThrough() {
        let waiting = state.withLock { state in
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume() }
    }

    /// Waits until the door is open or the task is cancelled.
    func wait() async {
        let ticket = state.withLock { state in
            state.serial += 1
            return state.serial
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    guard !state.isOpen, !Task.isCancelled else { return true }
                    state.waiting[ticket] = continuation
                    return false
                }
                if isFree { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
        }
    }

    /// Runs an operation and cancels it when the door opens.
    ///
    /// - Returns: What the operation returned, cancelled or not: a job that arrived at the very
    ///   moment is not lost.
    func cancelling<Value: Sendable>(
        _ operation: @escaping @Sendable () async -> Value
    ) async -> Value {
        await withTaskGroup(of: Value?.self) { group in
            group.addTask { await operation() }
            group.addTask {
                await self.wait()
                return nil
            }
            while let result = await group.next() {
                group.cancelAll()
                if let result { return result }
            }
            preconditionFailure("An operation always returns a value.")
        }
    }
}
