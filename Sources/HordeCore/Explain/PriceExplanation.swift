/// What a price is made of.
///
/// One text costs (tokens × 1000 + weight × prompt tokens) × size ÷ (1000 × divisor), rounded half
/// away from zero to a centikudo.
public struct PriceExplanation: Hashable, Sendable {
    /// The model; nil when none is named and none is here.
    public let model: String?
    /// The size that counts.
    public let size: ModelSize
    /// Where it comes from.
    public let sizeSource: SizeSource
    /// Tokens of one text.
    public let tokens: Int
    /// Tokens of the prompt that count.
    public let promptTokens: Int
    /// What each of them weighs, in thousandths of a token of text.
    public let promptTokenWeight: Int64
    /// Tokens on a model of one billion parameters that one kudos pays for.
    public let divisor: Int64
    /// The price of one text.
    public let textPrice: Kudos
    /// What rounding added to that, in millionths of a kudos.
    public let rounding: Int64
    /// How many texts.
    public let texts: Int
    /// What the first text of the request costs besides.
    public let fee: Kudos
    /// All of it.
    public let total: Kudos

    /// Creates an explanation.
    public init(
        model: String?, size: ModelSize, sizeSource: SizeSource, tokens: Int, promptTokens: Int,
        promptTokenWeight: Int64, divisor: Int64, textPrice: Kudos, rounding: Int64, texts: Int,
        fee: Kudos, total: Kudos
    ) {
        self.model = model
        self.size = size
        self.sizeSource = sizeSource
        self.tokens = tokens
        self.promptTokens = promptTokens
        self.promptTokenWeight = promptTokenWeight
        self.divisor = divisor
        self.textPrice = textPrice
        self.rounding = rounding
        self.texts = texts
        self.fee = fee
        self.total = total
    }
}
