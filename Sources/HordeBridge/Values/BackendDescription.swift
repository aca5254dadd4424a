/// What a back end says about itself.
public struct BackendDescription: Sendable, Hashable {
    /// The model's name as the horde should see it.
    public let model: String
    /// Tokens it generates at most in one call, at least 1.
    public let maximumLength: Int
    /// Tokens of context at most, at least 1.
    public let maximumContextLength: Int
    /// Tokens that it could generate in one call if its owner asked for more than it says.
    public let lengthLimit: Int
    /// Tokens of context that it could take if its owner asked for more than it says.
    public let contextLengthLimit: Int
    /// Names of the soft prompts that fit the model; often empty.
    public let softPrompts: [String]
    /// The version of its API; nil when it does not tell.
    public let version: String?
    /// Jobs that it can generate side by side; nil when it does not tell.
    public let parallelJobs: Int?

    /// What it is doing now; nil when it does not tell.
    public internal(set) var load: BackendLoad?

    /// Creates a description; limits that are left out are the lengths that it says.
    public init(
        model: String,
        maximumLength: Int,
        maximumContextLength: Int,
        lengthLimit: Int? = nil,
        contextLengthLimit: Int? = nil,
        softPrompts: [String] = [],
        version: String? = nil,
        parallelJobs: Int? = nil,
        load: BackendLoad? = nil
    ) {
        self.model = model
        self.maximumLength = maximumLength
        self.maximumContextLength = maximumContextLength
        self.lengthLimit = lengthLimit ?? maximumLength
        self.contextLengthLimit = contextLengthLimit ?? maximumContextLength
        self.softPrompts = softPrompts
        self.version = version
        self.parallelJobs = parallelJobs
        self.load = load
    }
}
