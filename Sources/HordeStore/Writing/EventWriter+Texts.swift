import GRDB
import HordeCore

extension EventWriter {
    /// Adds the texts of the batch to those of their models, and forgets the hours that no longer
    /// count.
    func writeTexts() throws {
        let texts = figures.texts.sorted {
            ($0.key.hour, $0.key.model) < ($1.key.hour, $1.key.model)
        }
        for (place, count) in texts {
            let (model, texts, tokens) = (place.model.stored, count.texts, count.tokens)
            try database.run(
                """
                INSERT INTO model_total (model, texts, tokens) VALUES (?, ?, ?)
                ON CONFLICT (model) DO UPDATE SET texts = texts + excluded.texts,
                    tokens = tokens + excluded.tokens
                """,
                [model, texts, tokens])
            try database.run(
                """
                INSERT INTO model_hour (hour, model, texts, tokens) VALUES (?, ?, ?, ?)
                ON CONFLICT (hour, model) DO UPDATE SET texts = texts + excluded.texts,
                    tokens = tokens + excluded.tokens
                """,
                [place.hour, model, texts, tokens])
        }
        guard let latest = texts.last?.key.hour else { return }
        try database.run(
            "DELETE FROM model_hour WHERE hour <= ?", [latest - ModelTexts.hourLimit])
    }
}
