internal import HordeCore

/// A number as JSON wrote it.
struct JSONNumber: Hashable, Sendable {
    /// The text, valid by the grammar of JSON.
    let text: String

    /// The number as an integer; nil when it has a fraction or does not fit.
    ///
    /// A number without fraction counts as an integer however it is written:
    ///
    /// | text | integer |
    /// |---|---|
    /// | `200` | 200 |
    /// | `200.0` | 200 |
    /// | `2e2` | 200 |
    /// | `200.5` | none |
    var integer: Int? {
        if let whole = Int(text) { return whole }
        guard let approximation = Double(text), approximation.magnitude < 9_007_199_254_740_992
        else { return nil }
        return Int(exactly: approximation)
    }

    /// The nearest binary fraction, for comparing with bounds; infinite when out of range.
    var approximation: Double { Double(text) ?? .infinity }

    /// The number as an amount; nil when it has more than two decimals or does not fit.
    var kudos: Kudos? {
        if let amount = Kudos(decimal: text) { return amount }
        guard let whole = integer, let amount = Int64(exactly: whole),
            amount.magnitude <= 10_000_000_000_000_000
        else { return nil }
        return Kudos(amount)
    }
}
