/// What the bridge tells the horde about a job: its text, or that it gives the job back.
public struct Submission: Sendable, Hashable {
    /// How the job ended.
    public enum State: String, Sendable, Hashable {
        /// The text is delivered.
        case ok
        /// No text; the horde may give the job to another worker.
        case faulted
    }

    /// The identifier of the job.
    public let jobID: String
    /// The text; empty for a fault.
    public let text: GeneratedText
    /// How the job ended.
    public let state: State

    /// Delivers a text.
    public static func delivering(_ text: GeneratedText, of job: Job) -> Submission {
        Submission(jobID: job.id, text: text, state: .ok)
    }

    /// Gives a job back.
    public static func returning(_ job: Job) -> Submission {
        Submission(jobID: job.id, text: GeneratedText(""), state: .faulted)
    }
}
