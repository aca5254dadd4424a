import Synchronization

/// A door that opens once and stays open; any number of tasks may wait for it.
final class Latch: Sendable {
    private struct State {
        var isOpen = false
        var serial = 0
        var turns = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Whether the door is open.
    var isOpen: Bool { state.withLock { $0.isOpen } }

    /// How often everybody was let through so far.
    var turns: Int { state.withLock { $0.turns } }

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
            state.turns += 1
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in waiting.values { continuation.resume() }
    }

    /// Waits until the door is open, everybody is let through or the task is cancelled.
    ///
    /// - Parameter turns: What ``turns`` was when that began which waits here: whoever was let
    ///   through since then does not wait. Nil for now.
    func wait(since turns: Int? = nil) async {
        let ticket = state.withLock { state in
            state.serial += 1
            return state.serial
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    let wasLetThrough = turns.map { $0 != state.turns } ?? false
                    guard !state.isOpen, !wasLetThrough, !Task.isCancelled else { return true }
                    state.waiting[ticket] = continuation
                    return false
                }
                if isFree { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
        }
    }

    /// Runs an operation and cancels it when the door opens or everybody is let through.
    ///
    /// - Parameters:
    ///   - turns: What ``turns`` was when the operation was decided on; nil for now.
    ///   - operation: What is done.
    /// - Returns: What the operation returned, cancelled or not: a job that arrived at the very
    ///   moment is not lost.
    func cancelling<Value: Sendable>(
        since turns: Int? = nil, _ operation: @escaping @Sendable () async -> Value
    ) async -> Value {
        await withTaskGroup(of: Value?.self) { group in
            group.addTask { await operation() }
            group.addTask {
                await self.wait(since: turns)
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
