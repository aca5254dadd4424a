/// Explanations as lines for people.
enum ExplainText {
    /// Why a request stands where it does.
    static func queue(_ answer: JSONValue) -> String {
        var rows = rows(
            [
                ("request", "id"), ("user", "user"), ("jobs waiting", "waiting"),
                ("jobs running", "processing"), ("failures", "failures"),
                ("place in the queue", "queue_position"), ("tokens ahead", "tokens_ahead"),
                ("counted exactly", "exact"), ("seconds to wait", "wait_time"),
                ("possible", "is_possible"), ("workers that could", "workers"),
                ("workers asked", "workers_asked"),
            ], of: answer)
        if let standing = answer["standing"] {
            rows += self.rows(
                [
                    ("balance", "balance"), ("held by running jobs", "held"),
                    ("standing", "standing"), ("added by waiting", "aged"),
                    ("standing in all", "total"), ("anonymous", "anonymous"), ("turn", "turn"),
                    ("arrival", "arrival"),
                ], of: standing)
        }
        if let elder = answer["elder"] {
            rows += self.rows(
                [
                    ("place by age", "place"), ("jobs to the elder's turn", "jobs_before"),
                ], of: elder)
        }
        return aligned(rows)
    }

    /// How a request suits a worker.
    static func match(_ answer: JSONValue) -> String {
        var rows = rows(
            [
                ("request", "id"), ("worker", "worker_name"), ("here", "online"),
                ("jobs waiting", "waiting"), ("suits", "suits"),
            ], of: answer)
        for check in answer["conditions"]?.elements ?? [] {
            rows.append((check["condition"]?.display ?? "-", outcome(check)))
        }
        guard let turn = answer["turn"], turn != .null else { return aligned(rows) }
        rows += self.rows(
            [
                ("by the rule", "rule"), ("place on the list", "place"),
                ("jobs ahead", "jobs_ahead"), ("tokens ahead", "tokens_ahead"),
                ("counted exactly", "exact"), ("elder's turn due", "elder_turn_due"),
                ("is next", "next"),
            ], of: turn)
        return aligned(rows)
    }

    /// What a worker gets.
    static func worker(_ answer: JSONValue) -> String {
        var rows = rows(
            [
                ("worker", "name"), ("id", "id"), ("owner", "owner"), ("here", "online"),
                ("maintenance", "maintenance"), ("paused", "paused"), ("threads", "threads"),
                ("jobs running", "processing"), ("tokens a second", "speed"),
                ("models", "models"), ("jobs are handed out", "hands_out"),
            ], of: answer)
        if let next = answer["next"], next != .null {
            rows += self.rows(
                [
                    ("gets next", "id"), ("on the model", "model"),
                    ("as the elder", "elder_turn"),
                ], of: next)
        } else {
            rows.append(("gets next", "nothing"))
        }
        rows.append(("requests examined", answer["examined"]?.display ?? "-"))
        for passed in answer["passed"]?.elements ?? [] {
            let condition = passed["condition"]?.display ?? "-"
            rows.append(
                ("passes by", "\(passed["id"]?.display ?? "-")  \(condition): \(outcome(passed))"))
        }
        return aligned(rows)
    }

    /// What a price is made of.
    static func price(_ answer: JSONValue) -> String {
        aligned(
            rows(
                [
                    ("model", "model"), ("size in billions", "size"), ("size from", "size_source"),
                    ("size in the name", "size_in_name"), ("tokens", "tokens"),
                    ("prompt tokens", "prompt_tokens"), ("each weighs", "prompt_token_weight"),
                    ("divided by", "divisor"), ("rounded by, in millionths", "rounding_millionths"),
                    ("price of a text", "price_per_text"), ("texts", "texts"), ("fee", "fee"),
                    ("total", "total"),
                ], of: answer))
    }

    /// How a condition came out, with the figures that did not fit.
    private static func outcome(_ check: JSONValue) -> String {
        let outcome = check["outcome"]?.display.replacing("_", with: " ") ?? "-"
        guard let fault = check["fault"] else { return outcome }
        let figures = ["named_workers", "asked", "limit", "measured", "least", "offered"]
            .compactMap { name in
                check[name].map { "\(name.replacing("_", with: " ")) \($0.display)" }
            }
        let words = [fault.display.replacing("_", with: " ")] + figures
        return "\(outcome), \(words.joined(separator: ", "))"
    }

    private static func rows(
        _ fields: [(title: String, name: String)], of answer: JSONValue
    ) -> [(String, String)] {
        fields.compactMap { field in
            guard let value = answer[field.name], value != .null else { return nil }
            return (field.title, value.display)
        }
    }

    private static func aligned(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { title, value in
            title + String(repeating: " ", count: width + 2 - title.count) + value + "\n"
        }.joined()
    }
}
