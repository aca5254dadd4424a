public import HordeCore
import Synchronization

/// A journal in memory whose commits wait until a test lets them through or makes them fail.
public final class GatedJournal: HordeJournal {
    /// What becomes of a commit.
    public enum Outcome: Sendable {
        /// It is written.
        case written
        /// It is not written, and the caller is told so.
        case failed
        /// It is written, but the caller is told that the outcome is unknown.
        case unknownButWritten
        /// It is not written, and the caller is told that the outcome is unknown.
        case unknownAndLost
    }

    private struct State {
        var isOpen: Bool
        var gate: CheckedContinuation<Outcome, Never>?
        var batches: [JournalBatch] = []
        var attempts = 0
    }

    private let inner: InMemoryJournal
    private let state: Mutex<State>

    /// Creates a journal that holds what a snapshot holds; open ones let everything through.
    public init(_ snapshot: HordeSnapshot = HordeSnapshot(), isOpen: Bool = false) {
        inner = InMemoryJournal(snapshot)
        state = Mutex(State(isOpen: isOpen))
    }

    /// The batches that were written, in order.
    public var batches: [JournalBatch] { state.withLock { $0.batches } }

    /// How often a commit was tried.
    public var attempts: Int { state.withLock { $0.attempts } }

    /// True while a commit waits at the gate.
    public var isWaiting: Bool { state.withLock { $0.gate != nil } }

    /// Opens the gate for good, or closes it.
    public func setOpen(_ isOpen: Bool) {
        let gate = state.withLock { state in
            state.isOpen = isOpen
            defer { if isOpen { state.gate = nil } }
            return isOpen ? state.gate : nil
        }
        gate?.resume(returning: .written)
    }

    /// Decides about the commit at the gate.
    ///
    /// - Returns: false when none is there.
    @discardableResult
    public func release(_ outcome: Outcome = .written) -> Bool {
        let gate = state.withLock { state in
            defer { state.gate = nil }
            return state.gate
        }
        gate?.resume(returning: outcome)
        return gate != nil
    }

    /// Everything written so far.
    public func load() async throws(JournalFault) -> HordeSnapshot { try await inner.load() }

    /// Waits at the gate; then does what the test says.
    public func commit(_ batch: JournalBatch) async throws(JournalFault) {
        let outcome = await passage()
        switch outcome {
        case .written: try await write(batch)
        case .failed: throw fault(isOutcomeUnknown: false)
        case .unknownButWritten:
            try await write(batch)
            throw fault(isOutcomeUnknown: true)
        case .unknownAndLost: throw fault(isOutcomeUnknown: true)
        }
    }

    /// Looks a movement up in what is written.
    public func movement(_ id: LedgerEventID) async throws(JournalFault) -> LedgerMovement? {
        try await inner.movement(id)
    }

    /// Looks a user's movements up in what is written.
    public func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) async throws(JournalFault) -> [LedgerMovement] {
        try await inner.movements(of: user, before: event, limit: limit)
    }

    /// Checks what is written.
    public func audit() async throws(JournalFault) -> AuditReport { try await inner.audit() }

    private func passage() async -> Outcome {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                state.attempts += 1
                if !state.isOpen { state.gate = continuation }
                return state.isOpen
            }
            if isOpen { continuation.resume(returning: .written) }
        }
    }

    private func write(_ batch: JournalBatch) async throws(JournalFault) {
        try await inner.commit(batch)
        state.withLock { $0.batches.append(batch) }
    }

    private func fault(isOutcomeUnknown: Bool) -> JournalFault {
        JournalFault(
            code: .inputOutput, message: "The test says so.", isOutcomeUnknown: isOutcomeUnknown)
    }
}
