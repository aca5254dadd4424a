import GRDB
import HordeCore

/// Turns the events of one batch into statements, within a transaction that is already open.
struct EventWriter {
    /// The connection that writes.
    let database: Database
    /// What is written once at the end, by ``finish()``.
    var figures = BatchFigures()

    /// Prepares to write to `database`.
    init(_ database: Database) {
        self.database = database
    }

    /// Writes one event.
    ///
    /// The order of calls is the order of events.
    mutating func write(_ event: DurableEvent) throws {
        switch event {
        case .userSaved(let profile): try save(profile)
        case .workerSaved(let profile): try save(profile)
        case .workerDeleted(let worker): try delete(worker)
        case .workerReported(let worker, let reason): try report(worker, reason)
        case .jobSettled(let settlement): try settle(settlement)
        case .uptimeRewarded(let credit): try reward(credit)
        case .workersProgressed(let progress): try progress.forEach(note)
        case .kudosTransferred(let transfer): try record(transfer)
        case .kudosMoved(let event): try post(event)
        case .modesChanged(let modes): try save(modes)
        case .invitationSaved(let invitation): try save(invitation)
        case .filterSaved(let filter): try save(filter)
        case .filterDeleted(let filter): try delete(filter)
        case .modelConfirmed(let confirmation): try save(confirmation)
        case .modelWithdrawn(let model): try withdraw(model)
        case .styleSaved(let style): try save(style)
        case .styleDeleted(let style): try delete(style)
        case .collectionSaved(let collection): try save(collection)
        case .collectionDeleted(let collection): try delete(collection)
        case .styleUsed(let choice): try note(choice)
        case .teamSaved(let team): try save(team)
        case .teamDeleted(let team): try delete(team)
        case .messageSaved(let message): try save(message)
        case .messageDeleted(let message): try delete(message)
        case .sharedKeySaved(let key): try save(key)
        case .sharedKeyDeleted(let key): try delete(key)
        case .idempotencyKeysForgotten(let instant): try forgetTransfers(before: instant)
        }
    }

    /// Writes the sums of all events and the number of the batch.
    mutating func finish(_ batch: JournalBatch) throws {
        try writeFigures()
        try database.run(
            "UPDATE batch SET number = ?, time = ?",
            [Int64(batch.number), batch.time.milliseconds])
    }
}
