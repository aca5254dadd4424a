/// Delivered texts, and the tokens in them.
public struct TextCount: Hashable, Sendable {
    /// How many texts.
    public var texts: Int
    /// How many tokens that are paid.
    public var tokens: Int

    /// Creates a count.
    public init(texts: Int, tokens: Int) {
        self.texts = texts
        self.tokens = tokens
    }

    /// Nothing.
    public static let zero = TextCount(texts: 0, tokens: 0)

    /// Adds a count to another.
    public static func += (left: inout TextCount, right: TextCount) {
        left.texts += right.texts
        left.tokens += right.tokens
    }

    static func -= (left: inout TextCount, right: TextCount) {
        left.texts -= right.texts
        left.tokens -= right.tokens
    }
}
