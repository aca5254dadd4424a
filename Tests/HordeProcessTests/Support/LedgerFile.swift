import Foundation
import GRDB
import HordeCore

/// Reads the payments of jobs out of a horde's database, past the server.
struct LedgerFile {
    private let database: DatabaseQueue

    /// Opens the database of a data directory for reading.
    init(directory: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        database = try DatabaseQueue(
            path: directory + "/horde.sqlite", configuration: configuration)
    }

    /// What was paid for each job, one amount a payment.
    func payments() throws -> [String: [Kudos]] {
        try database.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT lower(hex(event.job)) AS job, entry.amount AS amount
                    FROM ledger_entry entry
                    JOIN ledger_event event ON event.sequence = entry.event
                    JOIN entry_code USING (code)
                    WHERE event.job IS NOT NULL AND entry_code.name = 'generation'
                    """)
            var payments: [String: [Kudos]] = [:]
            while let row = try rows.next() {
                let amount: Int64 = row["amount"]
                payments[row["job"], default: []].append(Kudos(centikudos: amount))
            }
            return payments
        }
    }

    /// The identifier of a job as ``payments()`` spells it.
    static func name(of job: String) -> String {
        job.replacingOccurrences(of: "-", with: "")
    }
}
