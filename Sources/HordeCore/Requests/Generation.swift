/// A delivered text and who made it.
public struct Generation: Sendable {
    /// What the worker says about its text.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// As asked.
        case ok
        /// Withheld or altered by the worker.
        case censored
    }

    /// The job that it answers.
    public let job: JobID
    /// The text, possibly empty.
    public let text: String
    /// The worker that made it.
    public let worker: WorkerID
    /// The worker's name at that time.
    public let workerName: String
    /// The model that ran.
    public let model: String
    /// What the worker says about it.
    public let state: State
    /// The seed that the worker reports, 0 when it does not.
    public let seed: Int64
    /// What it cost and earned.
    public let reward: Kudos

    /// Creates a generation.
    public init(
        job: JobID, text: String, worker: WorkerID, workerName: String, model: String,
        state: State, seed: Int64, reward: Kudos
    ) {
        self.job = job
        self.text = text
        self.worker = worker
        self.workerName = workerName
        self.model = model
        self.state = state
        self.seed = seed
        self.reward = reward
    }
}

extension Generation: CustomStringConvertible, CustomReflectable {
    /// Never the text.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
