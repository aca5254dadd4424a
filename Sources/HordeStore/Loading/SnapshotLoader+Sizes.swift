import Foundation
import GRDB
import HordeCore

extension SnapshotLoader {
    /// Confirmed sizes by name.
    func confirmations() throws -> [ModelConfirmation] {
        var confirmations: [ModelConfirmation] = []
        let sql = "SELECT model, thousandths, moderator, time FROM confirmed_size"
        try forEachRow(sql) { row in
            confirmations.append(
                ModelConfirmation(
                    model: row[0], size: ModelSize(thousandths: row[1]),
                    moderator: UserID(row[2]), time: Timestamp(milliseconds: row[3])))
        }
        // In the order of the core, which is not that of bytes.
        return confirmations.sorted { $0.model < $1.model }
    }
}
