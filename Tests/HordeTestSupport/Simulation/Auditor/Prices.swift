import HordeCore

/// The auditor's own arithmetic, in centikudos.
enum Prices {
    /// Sizes in millions of parameters.
    private static let millions: [String: Int64] = [
        "opt-350M": 350, "opt-2.7b-erebus": 2700, "koboldcpp/pygmalion-6b-Q4_K_M": 6000,
        "Mixtral-8x7B": 28_000,
    ]

    /// What a text of some tokens costs: T × B ÷ 21 kudos, where each token of the prompt may count
    /// as part of one.
    static func text(
        tokens: Int, of request: Traffic.Request, millions: Int64, policy: HordePolicy
    ) -> Int64 {
        guard tokens > 0 else { return 0 }
        let terms = request.terms
        let room = max(0, terms.maximumContextLength - terms.maximumLength)
        let prompt = self.tokens(bytes: request.submission.texts.prompt.utf8.count, atMost: room)
        let thousandths = Int64(tokens) * 1000 + Int64(prompt) * policy.promptTokenWeight
        // Tokens times millions over 21,000 are kudos; over 210 they are centikudos.
        return rounded(thousandths * millions, over: 210_000)
    }

    /// The tokens that are paid for a text of some bytes.
    static func tokens(bytes: Int, atMost limit: Int) -> Int {
        min(limit, bytes / 4 + (bytes % 4 == 0 ? 0 : 1))
    }

    /// What ten minutes pay: B ÷ 2.75 kudos, for the smallest of some models.
    static func uptime(millions: [Int64]) -> Int64 {
        rounded((millions.min() ?? 1000) * 10, over: 275)
    }

    /// What a name says about a model counts up to the policy's limit.
    static func sizeFromName(_ model: String, _ policy: HordePolicy) -> Int64 {
        min(millions[model] ?? 1000, policy.largestSizeFromName.thousandths)
    }

    /// Half away from zero; nothing here is negative.
    private static func rounded(_ numerator: Int64, over denominator: Int64) -> Int64 {
        (2 * numerator + denominator) / (2 * denominator)
    }
}
