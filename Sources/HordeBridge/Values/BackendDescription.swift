/// What a back end says about itself.
public struct BackendDescription: Sendable, Hashable {
    /// The model's name as the horde should see it.
    public let model: String
    /// Tokens it generates at most in one call, at least 1.
    public let maximumLength: Int
    /// Tokens of context at most, at least 1.
    public let maximumContextLength: Int
    /// Names of the soft prompts that fit the model; often empty.
    public let softPrompts: [String]
    /// The version of its API; nil when it does not tell.
    public let version: String?

    /// Creates a description.
    public init(
        model: String,
        maximumLength: Int,
        maximumContextLength: Int,
        softPrompts: [String] = [],
        version: String? = nil
    ) {
        self.model = model
        self.maximumLength = maximumLength
        self.maximumContextLength = maximumContextLength
        self.softPrompts = softPrompts
        self.version = version
    }
}
