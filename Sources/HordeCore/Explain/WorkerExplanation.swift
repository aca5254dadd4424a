/// What a worker gets next, and why the first requests of the queue pass it by.
public struct WorkerExplanation: Hashable, Sendable {
    /// The job that a worker would get.
    public struct Next: Hashable, Sendable {
        /// Its request.
        public let request: RequestID
        /// The model that it runs for it.
        public let model: String
        /// True when it goes to whoever has waited longest, out of turn.
        public let isElderTurn: Bool

        /// Creates a value.
        public init(request: RequestID, model: String, isElderTurn: Bool) {
            self.request = request
            self.model = model
            self.isElderTurn = isElderTurn
        }
    }

    /// The worker as it can be shown.
    public let worker: WorkerView
    /// False while nothing is handed out because facts cannot be written down.
    public let handsOutJobs: Bool
    /// What the worker would get if it asked now with its last offer; nil when nothing suits it.
    public let next: Next?
    /// Requests that were examined, the first of the queue.
    public let examined: Int
    /// How many of them do not suit, by their first failed conditions.
    public let skipped: [SkipReason: Int]
    /// The first of those that do not suit.
    public let passed: [PassedRequest]

    /// Creates an explanation.
    public init(
        worker: WorkerView, handsOutJobs: Bool, next: Next?, examined: Int,
        skipped: [SkipReason: Int], passed: [PassedRequest]
    ) {
        self.worker = worker
        self.handsOutJobs = handsOutJobs
        self.next = next
        self.examined = examined
        self.skipped = skipped
        self.passed = passed
    }
}
