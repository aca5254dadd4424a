import Foundation
import Synchronization

/// The end of a process, for all who wait for it.
final class Ending: Sendable {
    private struct State {
        var end: ProgramEnd?
        var waiters: [CheckedContinuation<ProgramEnd, Never>] = []
    }

    private let state = Mutex(State())

    /// Waits for a child on a thread of its own.
    func wait(for process: pid_t) {
        Thread.detachNewThread { [self] in
            // The child is left as it is until nobody can signal it any more: its number may be
            // given to another process as soon as it is collected.
            var information = siginfo_t()
            while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0,
                errno == EINTR
            {}
            let waiters = state.withLock { state in
                var status: Int32 = 0
                waitpid(process, &status, 0)
                state.end = ProgramEnd(status: status)
                defer { state.waiters = [] }
                return state.end.map { end in state.waiters.map { ($0, end) } } ?? []
            }
            for (waiter, end) in waiters { waiter.resume(returning: end) }
        }
    }

    /// Runs `body` if the process has not been collected, and keeps it from being so meanwhile.
    func whileRunning(_ body: () -> Void) {
        state.withLock { state in
            if state.end == nil { body() }
        }
    }

    /// How the process ended, once it has.
    func end() async -> ProgramEnd {
        await withCheckedContinuation { continuation in
            let end = state.withLock { state in
                if state.end == nil { state.waiters.append(continuation) }
                return state.end
            }
            if let end { continuation.resume(returning: end) }
        }
    }
}
