extension HordeState {
    /// What a request costs if every text has its full length, on the largest of the models asked
    /// for, or of those that are here when none is named; the fee with it.
    func highestCost(of terms: RequestTerms, promptTokens: TokenCount) -> Kudos {
        let one = textPrice(of: terms, promptTokens, on: largestModel(of: terms).size)
        return total(of: one, terms)
    }

    /// What the highest cost of a request is made of.
    ///
    /// - Parameters:
    ///   - terms: What is asked for.
    ///   - promptTokens: The estimated tokens of the prompt.
    func explainPrice(
        of terms: RequestTerms, promptTokens: TokenCount = .zero
    ) -> PriceExplanation {
        let (name, size) = largestModel(of: terms)
        let one = textPrice(of: terms, promptTokens, on: size)
        let prompt = KudosPricing.pricedPromptTokens(promptTokens, of: terms)
        let weighted =
            Int64(terms.maximumLength) * 1000 + Int64(prompt.count) * policy.promptTokenWeight
        return PriceExplanation(
            model: name, size: size,
            sizeSource: name.map { sizes.finding(of: $0, policy: policy).source } ?? .assumed,
            tokens: terms.maximumLength, promptTokens: prompt.count,
            promptTokenWeight: policy.promptTokenWeight, divisor: policy.tokenBillionsPerKudos,
            textPrice: one, rounding: rounding(of: one, milliTokens: weighted, on: size),
            texts: terms.count, fee: policy.requestFee, total: total(of: one, terms))
    }

    /// The largest of the models asked for, or of those that are here when none is named; of equal
    /// ones the first by name.
    private func largestModel(of terms: RequestTerms) -> (name: String?, size: ModelSize) {
        let names = terms.models.isEmpty ? Array(presence.byModel.keys) : terms.models
        let largest =
            names.map { (name: $0, size: modelSize(of: $0)) }
            .max { ($0.size, $1.name) < ($1.size, $0.name) }
        return (largest?.name, largest?.size ?? policy.defaultModelSize)
    }

    private func textPrice(
        of terms: RequestTerms, _ promptTokens: TokenCount, on size: ModelSize
    ) -> Kudos {
        KudosPricing.price(
            of: TokenCount(terms.maximumLength),
            promptTokens: KudosPricing.pricedPromptTokens(promptTokens, of: terms), on: size,
            policy: policy)
    }

    private func total(of price: Kudos, _ terms: RequestTerms) -> Kudos {
        Kudos(centikudos: price.centikudos * Int64(terms.count)) + policy.requestFee
    }

    /// What rounding added to a price, in millionths of a kudos, cut toward zero.
    private func rounding(of price: Kudos, milliTokens: Int64, on size: ModelSize) -> Int64 {
        let exact =
            Int128(milliTokens) * Int128(size.thousandths)
            / Int128(policy.tokenBillionsPerKudos)
        return Int64(Int128(price.centikudos) * 10_000 - exact)
    }
}
