package import HordeCore
import Synchronization

/// A journal that fails when it is told to, before or after it has done what it was asked.
package final class FaultyJournal: HordeJournal {
    /// How a commit fails.
    package enum Fault: String, CaseIterable, Sendable {
        /// Nothing of the batch gets to the disk, and the journal says so.
        case before
        /// The batch gets to the disk, but the journal cannot tell.
        case after
    }

    private struct Orders {
        var faults: [Fault] = []
        var isDead = false
        var lastAttempt: UInt64 = 0
        var lastCommitted: UInt64 = 0
        var isHeld = false
        var holder: CheckedContinuation<Void, Never>?
    }

    private let base: any HordeJournal
    private let orders = Mutex(Orders())

    package init(_ base: any HordeJournal) {
        self.base = base
    }

    /// The number of the last batch that it was given, committed or not.
    package var lastAttempt: UInt64 { orders.withLock { $0.lastAttempt } }

    /// The number of the last batch that got to the disk, whatever the service was told.
    package var lastCommitted: UInt64 { orders.withLock { $0.lastCommitted } }

    /// Lets the next commit take until ``release()``.
    package func hold() {
        orders.withLock { $0.isHeld = true }
    }

    /// True while a commit waits for ``release()``.
    package var isHolding: Bool { orders.withLock { $0.holder != nil } }

    /// Lets a commit that is held go on.
    package func release() {
        let holder = orders.withLock { orders in
            orders.isHeld = false
            return orders.holder.take()
        }
        holder?.resume()
    }

    /// Lets the next commits fail, one for each fault.
    package func fail(_ faults: [Fault]) {
        orders.withLock { $0.faults = faults }
    }

    /// Lets every commit from now on fail, as when the process has ended.
    package func die() {
        orders.withLock { $0.isDead = true }
    }

    package func load() async throws(JournalFault) -> HordeSnapshot {
        let snapshot = try await base.load()
        orders.withLock {
            $0.lastAttempt = snapshot.lastBatch
            $0.lastCommitted = snapshot.lastBatch
        }
        return snapshot
    }

    package func commit(_ batch: JournalBatch) async throws(JournalFault) {
        let fault = orders.withLock { orders -> Fault? in
            if orders.isDead { return .before }
            orders.lastAttempt = max(orders.lastAttempt, batch.number)
            return orders.faults.isEmpty ? nil : orders.faults.removeFirst()
        }
        await pass()
        if fault == .before {
            throw JournalFault(code: .inputOutput, message: "Told to fail before the commit.")
        }
        try await base.commit(batch)
        orders.withLock { $0.lastCommitted = max($0.lastCommitted, batch.number) }
        if fault == .after {
            throw JournalFault(
                code: .inputOutput, message: "Told to fail after the commit.",
                isOutcomeUnknown: true)
        }
    }

    private func pass() async {
        guard orders.withLock({ $0.isHeld }) else { return }
        await withCheckedContinuation { continuation in
            let isHeld = orders.withLock { orders in
                if orders.isHeld { orders.holder = continuation }
                return orders.isHeld
            }
            if !isHeld { continuation.resume() }
        }
    }

    /// Looks a movement up in what is written.
    package func movement(_ id: LedgerEventID) async throws(JournalFault) -> LedgerMovement? {
        try await base.movement(id)
    }

    /// Looks a user's movements up in what is written.
    package func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) async throws(JournalFault) -> [LedgerMovement] {
        try await base.movements(of: user, before: event, limit: limit)
    }

    package func audit() async throws(JournalFault) -> AuditReport {
        try await base.audit()
    }
}
