internal import ServiceLifecycle
import Synchronization

/// The calls that wait for something, which end together when the server stops.
///
/// One handler for all of them: the library that stops services looks for a handler among all
/// others whenever one ends, which with thousands of waiting calls takes longer than their answers.
final class WaitingCalls: Sendable {
    private struct State {
        var serial = 0
        var isWatching = false
        var isStopping = false
        /// What ends each call.
        var ends: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())

    /// How many there are.
    var count: Int { state.withLock { $0.ends.count } }

    /// Runs something, and cancels it when the server stops or the caller's task is cancelled.
    func run<Value: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await operation() }
        let number = add { task.cancel() }
        defer { state.withLock { $0.ends[number] = nil } }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func add(_ end: @escaping @Sendable () -> Void) -> Int {
        let (number, isFirst, isStopping) = state.withLock { state in
            state.serial += 1
            state.ends[state.serial] = end
            defer { state.isWatching = true }
            return (state.serial, !state.isWatching, state.isStopping)
        }
        if isStopping { end() }
        // The task knows from this call which services stop together.
        if isFirst { Task { [weak self] in await Self.stop { self } } }
        return number
    }

    private static func stop(_ calls: () -> WaitingCalls?) async {
        try? await gracefulShutdown()
        let ends = calls()?.state.withLock { state in
            state.isStopping = true
            return Array(state.ends.values)
        }
        for end in ends ?? [] { end() }
    }
}
