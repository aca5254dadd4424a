import GRDB
import HordeCore

extension EventWriter {
    /// Writes a delivered text: figures for the three who took part, and the movement.
    mutating func settle(_ settlement: Settlement) throws {
        figures.count(settlement)
        try charge(settlement)
        if let event = settlement.ledgerEvent { try post(event, job: settlement.job) }
        if let credit = settlement.trust { try note(credit, for: settlement.owner) }
    }

    /// Writes what a payment counts for the trust in its receiver.
    private func note(_ credit: TrustCredit, for owner: UserID) throws {
        try database.run(
            """
            INSERT INTO trust_progress (user, earned) VALUES (?, ?)
            ON CONFLICT (user) DO UPDATE SET earned = earned + excluded.earned
            """,
            [owner.number, credit.amount.centikudos])
        guard credit.isNewPayer else { return }
        try database.run(
            "INSERT INTO trust_payer (user, payer) VALUES (?, ?)",
            [owner.number, credit.payer.number])
    }

    /// Writes a transfer, and remembers it when it came with an idempotency key.
    mutating func record(_ transfer: TransferRecord) throws {
        try post(transfer.ledgerEvent)
        guard let key = transfer.idempotencyKey else { return }
        try database.run(
            """
            INSERT INTO remembered_transfer (event, source, destination, amount, key, time)
            SELECT sequence, ?, ?, ?, ?, time FROM ledger_event WHERE id = ?
            """,
            [
                transfer.source.number, transfer.destination.number, transfer.amount.centikudos,
                key.blob, transfer.ledgerEvent.id.blob,
            ])
    }

    /// Forgets the idempotency keys of transfers before `instant`.
    func forgetTransfers(before instant: Timestamp) throws {
        try database.run(
            "DELETE FROM remembered_transfer WHERE time < ?", [instant.milliseconds])
    }

    /// Appends an act and its entries, and counts them.
    mutating func post(_ event: LedgerEvent, job: JobID? = nil) throws {
        try database.run(
            """
            INSERT INTO ledger_event (id, job, time, reverses)
            VALUES (?, ?, ?, (SELECT sequence FROM ledger_event WHERE id = ?))
            """,
            [event.id.blob, job?.blob, event.time.milliseconds, event.reverses?.blob])
        let sequence = database.lastInsertedRowID
        for (ordinal, entry) in event.entries.enumerated() {
            try database.run(
                """
                INSERT INTO ledger_entry (event, ordinal, debit, credit, amount, code)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    sequence, ordinal, AccountNumber(entry.debit).value,
                    AccountNumber(entry.credit).value, entry.amount.centikudos,
                    entry.code.rawValue,
                ])
            figures.count(entry)
        }
    }
}
