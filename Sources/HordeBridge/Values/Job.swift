/// One output of somebody's request, handed to this worker.
public struct Job: Sendable, Hashable {
    /// The time a job has when the horde names none.
    public static let usualTimeLimit = Duration.seconds(150)

    /// The horde's identifier; submitting needs it.
    public let id: String
    /// Prompt and parameters.
    public let payload: JobPayload
    /// The model that the horde chose among those offered; nil when it did not say.
    public let model: String?
    /// The soft prompt to load; nil for none.
    public let softPrompt: String?
    /// How long after the pop the horde gives the job to another worker.
    public let timeLimit: Duration

    /// Creates a job; an empty soft prompt name means none.
    public init(
        id: String,
        payload: JobPayload,
        model: String? = nil,
        softPrompt: String? = nil,
        timeLimit: Duration = Job.usualTimeLimit
    ) {
        self.id = id
        self.payload = payload
        self.model = model
        self.softPrompt = softPrompt.flatMap { $0.isEmpty ? nil : $0 }
        self.timeLimit = timeLimit
    }
}
