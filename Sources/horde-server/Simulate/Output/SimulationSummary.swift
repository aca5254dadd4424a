import HordeCore

/// A simulation in a few lines for people.
enum SimulationSummary {
    /// The whole summary.
    static func text(
        of results: [VariantResult], in scenario: Scenario, seed: UInt64
    ) -> String {
        let hours = Figure.short(Double(scenario.length.milliseconds) / 3_600_000)
        var lines = ["\(scenario.title) (\(hours) hours, seed \(seed))"]
        if scenario.about != " " { lines += wrapped(scenario.about) }
        for result in results {
            let texts = result.samples.map(\.texts).reduce(0, +)
            let tokens = result.samples.map(\.tokens).reduce(0, +)
            lines += [
                "",
                "\(result.name): \(Figure.grouped(Double(texts))) texts, "
                    + "\(Figure.grouped(Double(tokens))) tokens",
            ]
            lines += columns(rows(of: result, in: scenario))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rows(of result: VariantResult, in scenario: Scenario) -> [[String]] {
        let head = [
            "", "users", "asked", "served", "refused", "gave up", "wait p50", "p95", "longest",
            "unserved", "kudos each", "change", "escrow",
        ]
        return [head]
            + scenario.users.indices.map { index in
                let group = scenario.users[index]
                let tally = result.tally(ofGroup: index)
                let members = result.users.filter { $0.group == index }
                // Callers share the one anonymous account.
                let accounts = group.isAnonymous ? Array(members.prefix(1)) : members
                let count = Double(max(1, accounts.count))
                func mean(_ amount: (UserResult) -> Kudos) -> String {
                    let sum = accounts.map(amount).reduce(.zero, +)
                    return Figure.grouped(Double(sum.centikudos) / 100 / count)
                }
                let unserved = Double(tally.longestUnserved) / 1000
                return [
                    group.name, "\(group.count)", Figure.grouped(Double(tally.asked)),
                    Figure.grouped(Double(tally.served)), Figure.grouped(Double(tally.refused)),
                    Figure.grouped(Double(tally.abandoned + tally.failed)),
                    Figure.time(tally.wait(0.5)), Figure.time(tally.wait(0.95)),
                    Figure.time(tally.wait(1)), unserved > 0 ? Figure.time(unserved) : "-",
                    mean(\.end), mean { $0.end - $0.start }, mean(\.escrow),
                ]
            }
    }

    /// Rows with their cells under each other, numbers to the right.
    private static func columns(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }
            return "  " + cells.joined(separator: "  ")
        }
    }

    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 88 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
