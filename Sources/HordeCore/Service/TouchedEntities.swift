/// Remembers in which batch a thing last changed, for answers that show what must be on disk.
struct TouchedEntities: Sendable {
    private var users: [UserID: UInt64] = [:]
    private var workers: [WorkerID: UInt64] = [:]
    private var requests: [RequestID: UInt64] = [:]

    /// Notes what a fact of a batch shows.
    mutating func note(_ event: DurableEvent, in batch: UInt64) {
        switch event {
        case .userSaved(let profile): users[profile.id] = batch
        case .workerSaved(let profile): workers[profile.id] = batch
        case .workerDeleted(let id): workers[id] = batch
        case .workerReported(let id, _): workers[id] = batch
        case .jobSettled(let settlement):
            users[settlement.requester] = batch
            users[settlement.owner] = batch
            workers[settlement.worker] = batch
        case .uptimeRewarded(let credit):
            workers[credit.progress.worker] = batch
            if let event = credit.ledgerEvent { note(event, in: batch) }
        case .kudosTransferred(let record): note(record.ledgerEvent, in: batch)
        case .kudosMoved(let event): note(event, in: batch)
        case .sharedKeySaved(let key): users[key.owner] = batch
        case .workersProgressed, .modesChanged, .invitationSaved, .idempotencyKeysForgotten,
            .filterSaved, .filterDeleted, .modelConfirmed, .modelWithdrawn, .styleSaved,
            .styleDeleted, .collectionSaved, .collectionDeleted, .styleUsed, .teamSaved,
            .teamDeleted, .messageSaved, .messageDeleted, .sharedKeyDeleted:
            break
        }
    }

    mutating func note(_ request: RequestID, in batch: UInt64) { requests[request] = batch }

    func batch(of user: UserID) -> UInt64 { users[user] ?? 0 }

    func batch(of worker: WorkerID) -> UInt64 { workers[worker] ?? 0 }

    func batch(of request: RequestID) -> UInt64 { requests[request] ?? 0 }

    /// Forgets what is on disk.
    mutating func forget(through batch: UInt64) {
        users = users.filter { $0.value > batch }
        workers = workers.filter { $0.value > batch }
        requests = requests.filter { $0.value > batch }
    }

    private mutating func note(_ event: LedgerEvent, in batch: UInt64) {
        for entry in event.entries {
            for account in [entry.debit, entry.credit] {
                switch account {
                case .balance(let user), .escrow(let user): users[user] = batch
                case .treasury, .sink: break
                }
            }
        }
    }
}
