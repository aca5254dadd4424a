internal import HordeCore

extension JSONWriter {
    /// Writes what a price is made of.
    mutating func explained(_ price: PriceExplanation) {
        object { $0.factors(price) }
    }

    /// Writes where a size comes from as members of an object.
    mutating func sizeSource(_ source: SizeSource) {
        switch source {
        case .catalogue: member("size_source", "catalogue")
        case .confirmed: member("size_source", "confirmed")
        case .name: member("size_source", "name")
        case .capped(let told):
            member("size_source", "capped")
            member("size_in_name", thousandths: told.thousandths)
        case .assumed: member("size_source", "assumed")
        }
    }

    /// Writes the factors of a price as members of an object.
    mutating func factors(_ price: PriceExplanation) {
        member("model", orNull: price.model)
        member("size", thousandths: price.size.thousandths)
        sizeSource(price.sizeSource)
        member("tokens", price.tokens)
        member("prompt_tokens", price.promptTokens)
        member("prompt_token_weight", thousandths: price.promptTokenWeight)
        member("divisor", price.divisor)
        member("rounding_millionths", price.rounding)
        member("price_per_text", price.textPrice)
        member("texts", price.texts)
        member("fee", price.fee)
        member("total", price.total)
    }
}
