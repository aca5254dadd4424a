/// A number of tokens, never negative.
public struct TokenCount: Hashable, Comparable, Sendable {
    /// The count, from 0 up.
    public let count: Int

    /// Wraps a count.
    ///
    /// - Precondition: `count` is not negative.
    public init(_ count: Int) {
        precondition(count >= 0, "Tokens are counted from zero.")
        self.count = count
    }

    /// The estimate for a text of `bytes` bytes of UTF-8: a token for every four bytes begun.
    ///
    /// | bytes | tokens |
    /// |--:|--:|
    /// | 0 | 0 |
    /// | 1 | 1 |
    /// | 100 | 25 |
    /// | 250 | 63 |
    ///
    /// - Precondition: `bytes` is not negative.
    public init(estimatedFromBytes bytes: Int) {
        precondition(bytes >= 0, "Bytes are counted from zero.")
        self.init(bytes / 4 + (bytes % 4 > 0 ? 1 : 0))
    }

    /// No tokens.
    public static let zero = TokenCount(0)

    /// Orders counts by size.
    public static func < (left: TokenCount, right: TokenCount) -> Bool {
        left.count < right.count
    }

    /// The sum.
    public static func + (left: TokenCount, right: TokenCount) -> TokenCount {
        TokenCount(left.count + right.count)
    }
}
