import GRDB
import HordeCore

extension SnapshotLoader {
    /// Texts by model.
    func modelTexts() throws -> ModelTexts {
        var totals: [String: TextCount] = [:]
        try forEachRow("SELECT model, texts, tokens FROM model_total") { row in
            // The core takes spellings for one that differ in bytes alone.
            totals[row[0], default: .zero] += TextCount(texts: row[1], tokens: row[2])
        }
        var hours: [ModelTexts.Hour] = []
        try forEachRow("SELECT hour, model, texts, tokens FROM model_hour") { row in
            hours.append(
                ModelTexts.Hour(
                    hour: row[0], model: row[1],
                    count: TextCount(texts: row[2], tokens: row[3])))
        }
        return ModelTexts(totals: totals, hours: hours)
    }
}
