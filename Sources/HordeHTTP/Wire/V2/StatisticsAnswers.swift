internal import HordeCore

extension JSONWriter {
    /// Writes how many texts were delivered.
    mutating func statistics(_ statistics: TextStatistics) {
        object { writer in
            for (name, count) in [
                ("minute", statistics.minute), ("hour", statistics.hour),
                ("day", statistics.day), ("month", statistics.month),
                ("total", statistics.total),
            ] {
                writer.member(name) { writer in
                    writer.member("requests", count.texts)
                    writer.member("tokens", count.tokens)
                }
            }
        }
    }

    /// Writes how many texts of each model were delivered, by name.
    mutating func statistics(_ statistics: ModelStatistics) {
        object { writer in
            for (name, counts) in [
                ("day", statistics.day), ("month", statistics.month), ("total", statistics.total),
            ] {
                writer.member(name) { writer in
                    for (model, count) in counts.sorted(by: { $0.key < $1.key }) {
                        writer.member(model, count.texts)
                    }
                }
            }
        }
    }
}
