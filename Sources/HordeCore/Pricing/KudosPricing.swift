/// What texts cost and what presence pays.
///
/// The requester pays exactly what the worker's owner receives, so every figure is rounded once.
public enum KudosPricing {
    /// The price of a text: (tokens × 1000 + weight × tokens of the prompt) × billions of
    /// parameters ÷ 21,000, rounded once, half away from zero, to a centikudo.
    ///
    /// The divisor is a thousand times ``HordePolicy/tokenBillionsPerKudos``, the weight is
    /// ``HordePolicy/promptTokenWeight``. A text without tokens costs nothing, whatever the prompt.
    ///
    /// | tokens | prompt | weight | billions | kudos |
    /// |--:|--:|--:|--:|--:|
    /// | 80 | any | 0 | 2.7 | 10.29 |
    /// | 25 | any | 0 | 2.7 | 3.21 |
    /// | 63 | any | 0 | 1 | 3.00 |
    /// | 1 | any | 0 | 0.105 | 0.01 |
    /// | 1 | any | 0 | 0.104 | 0.00 |
    /// | 80 | 1000 | 50 | 2.7 | 16.71 |
    /// | 0 | 1000 | 50 | 2.7 | 0.00 |
    public static func price(
        of tokens: TokenCount, promptTokens: TokenCount = .zero, on size: ModelSize,
        policy: HordePolicy
    ) -> Kudos {
        guard tokens > .zero else { return .zero }
        let weighted =
            Int64(tokens.count) * 1000 + Int64(promptTokens.count) * policy.promptTokenWeight
        // Thousandths of a token and of a billion over hundredths of a kudos leave 10,000.
        return Kudos(centikudos: weighted)
            .scaled(by: size.thousandths, over: policy.tokenBillionsPerKudos * 10_000)
    }

    /// The tokens of a prompt that count in a price: its estimate, at most what the context leaves
    /// beside the text.
    ///
    /// | prompt | context | text | counted |
    /// |--:|--:|--:|--:|
    /// | 1000 | 2048 | 80 | 1000 |
    /// | 3000 | 2048 | 80 | 1968 |
    /// | 3000 | 80 | 80 | 0 |
    public static func pricedPromptTokens(
        _ promptTokens: TokenCount, of terms: RequestTerms
    ) -> TokenCount {
        min(promptTokens, TokenCount(max(0, terms.maximumContextLength - terms.maximumLength)))
    }

    /// What one full interval of presence pays: billions of parameters ÷ 2.75, rounded half away
    /// from zero to a centikudo.
    ///
    /// The divisor is ``HordePolicy/uptimeDivisorHundredths``, in hundredths.
    ///
    /// | billions | kudos |
    /// |--:|--:|
    /// | 2.7 | 0.98 |
    /// | 13 | 4.73 |
    /// | 0.135 | 0.05 |
    public static func uptimeReward(for size: ModelSize, policy: HordePolicy) -> Kudos {
        Kudos(centikudos: size.thousandths)
            .scaled(by: 10, over: policy.uptimeDivisorHundredths)
    }

    /// The tokens that a text of `bytes` bytes is paid for: its estimate, at most the
    /// `maximumLength` tokens asked for.
    ///
    /// - Precondition: neither is negative.
    public static func paidTokens(bytes: Int, maximumLength: Int) -> TokenCount {
        min(TokenCount(estimatedFromBytes: bytes), TokenCount(maximumLength))
    }

    /// The bytes that a text of `maximumLength` tokens may have: 16 for each and 256 more.
    ///
    /// Honest text can be longer than the four bytes a token that the estimate assumes.
    public static func textLimit(maximumLength: Int, policy: HordePolicy) -> Int {
        policy.textBytesPerToken * maximumLength + policy.textAllowance
    }
}

extension KudosPricing {
    /// The longest beginning of `text` that has at most `limit` bytes and whole characters.
    ///
    /// It may be empty, when the first character alone is longer than the limit.
    ///
    /// - Returns: the text and whether anything was cut off.
    /// - Precondition: `limit` is not negative.
    /// - Complexity: O(`limit`), however long the text and its characters are.
    public static func cut(_ text: String, toBytes limit: Int) -> (text: String, wasCut: Bool) {
        precondition(limit >= 0, "A text has no less than no bytes.")
        guard text.utf8.count > limit else { return (text, false) }
        let border = text.utf8.index(text.startIndex, offsetBy: limit)
        // Whether a character ends at the border shows in the scalar behind it; nothing later is
        // looked at, not even the rest of an endless character.
        let scalars = text.unicodeScalars[border...]
        let visible = text[..<scalars.index(after: scalars.startIndex)]
        var end = visible.startIndex
        while end < border {
            let next = visible.index(after: end)
            if next > border { break }
            end = next
        }
        return (String(visible[..<end]), true)
    }
}
