/// What a user has asked of the horde and done for it.
public struct UserStatistics: Hashable, Sendable {
    /// Tokens that the horde generated for the user.
    public var tokensUsed: Int
    /// Texts that the horde generated for the user.
    public var textsUsed: Int
    /// Tokens that the user's workers generated.
    public var tokensContributed: Int
    /// Texts that the user's workers generated.
    public var textsContributed: Int

    /// Creates statistics, all zero by default.
    public init(
        tokensUsed: Int = 0, textsUsed: Int = 0, tokensContributed: Int = 0,
        textsContributed: Int = 0
    ) {
        self.tokensUsed = tokensUsed
        self.textsUsed = textsUsed
        self.tokensContributed = tokensContributed
        self.textsContributed = textsContributed
    }
}
