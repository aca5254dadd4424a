import HordeCore
import Logging
import Synchronization

/// A journal that tells the operator when writing begins to fail and when it works again.
final class WatchedJournal: HordeJournal {
    private let base: any HordeJournal
    private let logger: Logger
    private let isFailing = Mutex(false)

    /// Watches a journal.
    init(_ base: any HordeJournal, logger: Logger) {
        self.base = base
        self.logger = logger
    }

    func load() async throws(JournalFault) -> HordeSnapshot {
        try await base.load()
    }

    func commit(_ batch: JournalBatch) async throws(JournalFault) {
        do {
            try await base.commit(batch)
        } catch {
            if isFailing.exchange(true) == false {
                logger.error(
                    "Facts cannot be written; they are kept and tried again.",
                    metadata: [
                        "journal.fault": "\(error.code.rawValue)",
                        "journal.message": "\(error.message)",
                    ])
            }
            throw error
        }
        if isFailing.exchange(false) {
            logger.notice("Facts are written again; nothing was lost.")
        }
    }

    func movement(_ id: LedgerEventID) async throws(JournalFault) -> LedgerMovement? {
        try await base.movement(id)
    }

    func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) async throws(JournalFault) -> [LedgerMovement] {
        try await base.movements(of: user, before: event, limit: limit)
    }

    func audit() async throws(JournalFault) -> AuditReport {
        try await base.audit()
    }
}

extension Mutex<Bool> {
    /// Sets the value and returns the one before.
    fileprivate func exchange(_ new: Bool) -> Bool {
        withLock { value in
            defer { value = new }
            return value
        }
    }
}
