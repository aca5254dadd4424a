extension HordeState {
    /// What a request costs if every text has its full length, on the largest of the models asked
    /// for, or of those that are here when none is named.
    func explainPrice(of terms: RequestTerms) -> PriceExplanation {
        let names = terms.models.isEmpty ? Array(presence.byModel.keys) : terms.models
        let largest =
            names.map { (size: catalogue.size(of: $0, policy: policy), name: $0) }
            .max { ($0.size, $1.name) < ($1.size, $0.name) }
        let size = largest?.size ?? policy.defaultModelSize
        let tokens = TokenCount(terms.maximumLength)
        let one = KudosPricing.price(of: tokens, on: size, policy: policy)
        return PriceExplanation(
            model: largest?.name, size: size,
            sizeSource: largest.map { sizeSource(of: $0.name, counted: $0.size) } ?? .assumed,
            tokens: tokens.count, promptTokens: 0, promptTokenWeight: policy.promptTokenWeight,
            divisor: policy.tokenBillionsPerKudos, textPrice: one,
            rounding: rounding(of: one, milliTokens: Int64(tokens.count) * 1000, on: size),
            texts: terms.count, fee: .zero,
            total: Kudos(centikudos: one.centikudos * Int64(terms.count)))
    }

    /// Where the size that counts for a model comes from.
    private func sizeSource(of model: String, counted size: ModelSize) -> SizeSource {
        if catalogue.listedSize(of: model) != nil { return .catalogue }
        guard let told = ModelSize.read(fromName: model) else { return .assumed }
        return told > size ? .capped(told: told) : .name
    }

    /// What rounding added to a price, in millionths of a kudos, cut toward zero.
    private func rounding(of price: Kudos, milliTokens: Int64, on size: ModelSize) -> Int64 {
        let exact =
            Int128(milliTokens) * Int128(size.thousandths)
            / Int128(policy.tokenBillionsPerKudos)
        return Int64(Int128(price.centikudos) * 10_000 - exact)
    }
}
