import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// The remembered transfers in order of time, each with its whole movement.
    func transfers() throws -> [TransferRecord] {
        var transfers: [TransferRecord] = []
        let sql = """
            SELECT source, destination, remembered_transfer.amount, key, ledger_event.id,
                ledger_event.time, debit, credit, ledger_entry.amount, code
            FROM remembered_transfer
            JOIN ledger_event ON ledger_event.sequence = remembered_transfer.event
            JOIN ledger_entry ON ledger_entry.event = remembered_transfer.event
            ORDER BY remembered_transfer.event, ordinal
            """
        try forEachRow(sql) { row in
            let id = try LedgerEventID(blob: row[4])
            let isContinued = transfers.last?.ledgerEvent.id == id
            let earlier = isContinued ? transfers.removeLast().ledgerEvent.entries : []
            transfers.append(
                TransferRecord(
                    source: UserID(row[0]), destination: UserID(row[1]),
                    amount: Kudos(centikudos: row[2]),
                    idempotencyKey: try SecretDigest(blob: row[3]),
                    ledgerEvent: LedgerEvent(
                        id: id, time: Timestamp(milliseconds: row[5]),
                        entries: earlier + [try entry(row)])))
        }
        return transfers
    }

    private func entry(_ row: Row) throws -> LedgerEntry {
        guard let code = EntryCode(rawValue: row[9]) else {
            throw UnreadableValue(kind: "code of an entry")
        }
        return LedgerEntry(
            debit: AccountNumber(value: row[6]).account,
            credit: AccountNumber(value: row[7]).account, amount: Kudos(centikudos: row[8]),
            code: code)
    }
}
