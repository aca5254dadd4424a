/// What a worker tells the horde it can do: the back end's description with the owner's limits.
public struct WorkerOffer: Sendable, Hashable {
    /// Names of the models offered; never empty.
    public let models: [String]
    /// Tokens it generates at most for one job.
    public let maximumLength: Int
    /// Tokens of context at most.
    public let maximumContextLength: Int
    /// Names of the soft prompts it can load.
    public let softPrompts: [String]

    /// Combines a description with the owner's limits, which may only lower a length.
    ///
    /// - Parameters:
    ///   - description: What the back end says of itself.
    ///   - models: Names to offer in place of the back end's own; nil or empty for its own.
    ///   - maximumLength: The owner's limit in tokens; nil for the back end's.
    ///   - maximumContextLength: The owner's limit in tokens; nil for the back end's.
    public init(
        _ description: BackendDescription,
        models: [String]? = nil,
        maximumLength: Int? = nil,
        maximumContextLength: Int? = nil
    ) {
        let named = models ?? []
        self.models = named.isEmpty ? [description.model] : named
        self.maximumLength = min(maximumLength ?? .max, description.maximumLength)
        self.maximumContextLength = min(
            maximumContextLength ?? .max, description.maximumContextLength)
        self.softPrompts = description.softPrompts
    }
}
