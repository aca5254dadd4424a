/// The auditor's own arithmetic, in centikudos.
enum Prices {
    /// Sizes in millions of parameters.
    static let millions: [String: Int64] = [
        "opt-350M": 350, "opt-2.7b-erebus": 2700, "koboldcpp/pygmalion-6b-Q4_K_M": 6000,
        "Mixtral-8x7B": 28_000, "mystery": 1000, "house-model": 13_000,
    ]

    /// What a text of some tokens costs: T × B ÷ 21 kudos.
    static func text(tokens: Int, model: String) -> Int64 {
        // Tokens times millions over 21,000 are kudos; over 210 they are centikudos.
        rounded(Int64(tokens) * size(model), over: 210)
    }

    /// The tokens that are paid for a text of some bytes.
    static func tokens(bytes: Int, atMost limit: Int) -> Int {
        min(limit, bytes / 4 + (bytes % 4 == 0 ? 0 : 1))
    }

    /// What ten minutes pay: B ÷ 2.75 kudos, for the smallest of some models.
    static func uptime(models: [String]) -> Int64 {
        rounded((models.map(size).min() ?? 1000) * 10, over: 275)
    }

    private static func size(_ model: String) -> Int64 { millions[model] ?? 1000 }

    /// Half away from zero; nothing here is negative.
    private static func rounded(_ numerator: Int64, over denominator: Int64) -> Int64 {
        (2 * numerator + denominator) / (2 * denominator)
    }
}
