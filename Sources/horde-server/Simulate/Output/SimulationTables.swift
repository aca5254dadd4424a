import HordeCore

/// What a simulation measured, as tables in CSV.
///
/// Times from the start are in hours, waits in seconds, amounts in kudos.
struct SimulationTables {
    let scenario: Scenario
    let results: [VariantResult]

    /// Waits and fates of requests by variant and group of users.
    var waits: String {
        var table = CSV([
            "variant", "group", "users", "asked", "served", "elder_turns", "refused", "abandoned",
            "failed", "open_at_end", "wait_p50_s", "wait_p95_s", "wait_max_s",
            "longest_unserved_s",
        ])
        for result in results {
            for index in scenario.users.indices {
                let tally = result.tally(ofGroup: index)
                table.add(
                    [
                        result.name, scenario.users[index].name, "\(scenario.users[index].count)",
                    ] + Self.fates(tally)
                        + [
                            "\(result.samples.last?.groups[index].open ?? 0)",
                            Figure.fixed(tally.wait(0.5), 3), Figure.fixed(tally.wait(0.95), 3),
                            Figure.fixed(tally.wait(1), 3),
                            Figure.fixed(Double(tally.longestUnserved) / 1000, 3),
                        ])
            }
        }
        return table.text
    }

    /// Balances and waits over time by variant and group of users.
    var balances: String {
        var table = CSV([
            "variant", "hour", "group", "usable", "lowest", "highest", "escrow", "served",
            "wait_p50_s", "wait_max_s", "open", "oldest_waiting_s",
        ])
        for result in results {
            for sample in result.samples {
                for (group, figures) in zip(scenario.users, sample.groups) {
                    table.add([
                        result.name, sample.hourText, group.name, "\(figures.usable)",
                        "\(figures.lowest)", "\(figures.highest)", "\(figures.escrow)",
                        "\(figures.tally.served)", Figure.fixed(figures.tally.wait(0.5), 3),
                        Figure.fixed(figures.tally.wait(1), 3), "\(figures.open)",
                        Figure.fixed(Double(figures.oldest) / 1000, 3),
                    ])
                }
            }
        }
        return table.text
    }

    /// What came of every user and every caller.
    var users: String {
        var table = CSV([
            "variant", "group", "number", "usable_at_start", "usable_at_end", "gained",
            "escrow_at_end", "asked", "served", "elder_turns", "refused", "abandoned", "failed",
            "wait_p50_s", "wait_p95_s", "wait_max_s", "longest_unserved_s",
        ])
        for result in results {
            for user in result.users {
                let tally = user.tally
                table.add(
                    [
                        result.name, scenario.users[user.group].name, "\(user.number)",
                        "\(user.start)", "\(user.end)", "\(user.end - user.start)",
                        "\(user.escrow)",
                    ] + Self.fates(tally)
                        + [
                            Figure.fixed(tally.wait(0.5), 3), Figure.fixed(tally.wait(0.95), 3),
                            Figure.fixed(tally.wait(1), 3),
                            Figure.fixed(Double(tally.longestUnserved) / 1000, 3),
                        ])
            }
        }
        return table.text
    }

    /// What all workers together did over time, by variant.
    var throughput: String {
        var table = CSV(["variant", "hour", "texts", "tokens", "open_requests", "workers"])
        for result in results {
            for sample in result.samples {
                table.add([
                    result.name, sample.hourText, "\(sample.texts)", "\(sample.tokens)",
                    "\(sample.groups.map(\.open).reduce(0, +))", "\(sample.workers)",
                ])
            }
        }
        return table.text
    }

    private static func fates(_ tally: Tally) -> [String] {
        [
            tally.asked, tally.served, tally.elderTurns, tally.refused, tally.abandoned,
            tally.failed,
        ].map { "\($0)" }
    }
}

extension Sample {
    /// The time from the start in hours.
    var hours: Double { Double(time.milliseconds) / 3_600_000 }

    /// The same as text.
    var hourText: String { Figure.fixed(hours, 3) }
}

extension VariantResult {
    /// What became of the requests of a group of users.
    func tally(ofGroup index: Int) -> Tally {
        var sum = Tally()
        for user in users where user.group == index { sum.add(user.tally) }
        return sum
    }
}
