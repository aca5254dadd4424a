/// What a requester asks for, apart from the texts.
public struct RequestTerms: Hashable, Sendable {
    /// How many texts, from 1 to ``HordePolicy/jobsPerRequest``.
    public var count: Int
    /// The longest text, in tokens.
    public var maximumLength: Int
    /// The longest context, in tokens; the prompt is cut to it by the back end.
    public var maximumContextLength: Int
    /// The models that will do; empty for any.
    public var models: [String]
    /// The workers that may serve, or may not; empty for any.
    public var workers: [WorkerID]
    /// True when ``workers`` are those that may not.
    public var excludesWorkers: Bool
    /// True when only workers of trusted users will do.
    public var trustedWorkersOnly: Bool
    /// False when slow workers will not do.
    public var allowsSlowWorkers: Bool
    /// True when only workers with a validated program will do.
    public var validatedAgentsOnly: Bool
    /// True when the requester said so; false when it said nothing or the opposite.
    public var isMarkedNSFW: Bool
    /// The soft prompt; nil for none.
    public var softPrompt: String?

    /// Creates terms.
    public init(
        count: Int = 1, maximumLength: Int = 80, maximumContextLength: Int = 2048,
        models: [String] = [], workers: [WorkerID] = [], excludesWorkers: Bool = false,
        trustedWorkersOnly: Bool = false, allowsSlowWorkers: Bool = true,
        validatedAgentsOnly: Bool = false, softPrompt: String? = nil, isMarkedNSFW: Bool = false
    ) {
        self.count = count
        self.maximumLength = maximumLength
        self.maximumContextLength = maximumContextLength
        self.models = models
        self.workers = workers
        self.excludesWorkers = excludesWorkers
        self.trustedWorkersOnly = trustedWorkersOnly
        self.allowsSlowWorkers = allowsSlowWorkers
        self.validatedAgentsOnly = validatedAgentsOnly
        self.softPrompt = softPrompt
        self.isMarkedNSFW = isMarkedNSFW
    }
}
