/// A job as it is handed to a worker.
public struct JobAssignment: Sendable {
    /// The name under which to deliver.
    public let job: JobID
    /// The model to run.
    public let model: String
    /// The longest text, in tokens.
    public let maximumLength: Int
    /// The longest context, in tokens.
    public let maximumContextLength: Int
    /// The soft prompt to load; nil for none.
    public let softPrompt: String?
    /// How long the worker has.
    public let limit: Duration
    /// The prompt and the settings.
    public let texts: RequestTexts

    /// Creates an assignment.
    public init(
        job: JobID, model: String, maximumLength: Int, maximumContextLength: Int,
        softPrompt: String?, limit: Duration, texts: RequestTexts
    ) {
        self.job = job
        self.model = model
        self.maximumLength = maximumLength
        self.maximumContextLength = maximumContextLength
        self.softPrompt = softPrompt
        self.limit = limit
        self.texts = texts
    }
}
