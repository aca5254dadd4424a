/// What a worker tells the horde it can do: the back end's description with the owner's wishes.
public struct WorkerOffer: Sendable, Hashable {
    /// Names of the models offered; never empty.
    public let models: [String]
    /// Tokens it generates at most for one job.
    public let maximumLength: Int
    /// Tokens of context at most.
    public let maximumContextLength: Int
    /// Names of the soft prompts it can load.
    public let softPrompts: [String]

    /// Combines a description with the owner's wishes.
    ///
    /// The owner's lengths go before those that the back end says, up to what it could do at all.
    /// Without a wish of the owner's no text is offered that its speed does not allow.
    ///
    /// - Parameters:
    ///   - description: What the back end says of itself.
    ///   - models: Names to offer in place of the back end's own; nil or empty for its own.
    ///   - brand: The owner's mark, `alias#number`, put behind names without one; nil for none.
    ///   - maximumLength: The owner's length in tokens; nil for the back end's.
    ///   - maximumContextLength: The owner's length in tokens; nil for the back end's.
    ///   - fittingLength: Tokens that the back end generates in time; nil when its speed is not
    ///     known.
    public init(
        _ description: BackendDescription,
        models: [String]? = nil,
        brand: String? = nil,
        maximumLength: Int? = nil,
        maximumContextLength: Int? = nil,
        fittingLength: Int? = nil
    ) {
        let named = models ?? []
        self.models = (named.isEmpty ? [description.model] : named).map { name in
            guard let brand, !name.contains("::") else { return name }
            return "\(name)::\(brand)"
        }
        let usualLength = min(description.maximumLength, fittingLength ?? .max)
        self.maximumLength = min(maximumLength ?? usualLength, description.lengthLimit)
        self.maximumContextLength = min(
            maximumContextLength ?? description.maximumContextLength,
            description.contextLengthLimit)
        self.softPrompts = description.softPrompts
    }

    /// Combines a description with the wishes among an owner's settings.
    ///
    /// - Parameters:
    ///   - description: What the back end says of itself.
    ///   - settings: The owner's settings.
    ///   - fittingLength: Tokens that the back end generates in time; nil when its speed is not
    ///     known.
    init(
        _ description: BackendDescription, _ settings: BridgeMachine.Settings,
        fittingLength: Int? = nil
    ) {
        self.init(
            description, models: settings.models, brand: settings.brand,
            maximumLength: settings.maximumLength,
            maximumContextLength: settings.maximumContextLength, fittingLength: fittingLength)
    }
}
