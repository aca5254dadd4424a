/// What a worker says that it can do, at its last check-in.
public struct WorkerOffer: Hashable, Sendable {
    /// The models it can run, at least one, without repetitions.
    public var models: [String]
    /// The longest text it generates, in tokens.
    public var maximumLength: Int
    /// The longest context it reads, in tokens.
    public var maximumContextLength: Int
    /// How many jobs it runs at once, from 1 up.
    public var threads: Int
    /// The soft prompts it has.
    public var softPrompts: [String]
    /// True when it takes prompts that are marked as not safe for work.
    public var takesNSFW: Bool
    /// Its program, as `name:version:url`.
    public var agent: String

    /// Creates an offer.
    public init(
        models: [String], maximumLength: Int, maximumContextLength: Int, threads: Int = 1,
        softPrompts: [String] = [], takesNSFW: Bool = true, agent: String = "unknown:0:unknown"
    ) {
        self.models = models
        self.maximumLength = maximumLength
        self.maximumContextLength = maximumContextLength
        self.threads = threads
        self.softPrompts = softPrompts
        self.takesNSFW = takesNSFW
        self.agent = agent
    }

    /// The program's name: the first of the agent's parts, or `unknown` unless there are three and
    /// the second begins with a digit.
    public var agentName: String {
        let parts = agent.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let digit = parts[1].utf8.first, (48...57).contains(digit) else {
            return "unknown"
        }
        return String(parts[0])
    }
}
