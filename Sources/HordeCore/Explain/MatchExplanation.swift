/// Why a request suits a worker or does not, and when the worker would get it.
public struct MatchExplanation: Hashable, Sendable {
    /// The request.
    public let request: RequestID
    /// The worker.
    public let worker: WorkerID
    /// The worker's name.
    public let workerName: String
    /// True when the worker checked in lately.
    public let isHere: Bool
    /// Jobs of the request that wait.
    public let waitingJobs: Int
    /// Every condition, in the order in which they are examined.
    public let conditions: [ConditionCheck]
    /// When the worker would get it; nil when it does not suit or nothing of it waits.
    public let turn: TurnExplanation?

    /// Creates an explanation.
    public init(
        request: RequestID, worker: WorkerID, workerName: String, isHere: Bool, waitingJobs: Int,
        conditions: [ConditionCheck], turn: TurnExplanation?
    ) {
        self.request = request
        self.worker = worker
        self.workerName = workerName
        self.isHere = isHere
        self.waitingJobs = waitingJobs
        self.conditions = conditions
        self.turn = turn
    }

    /// The first condition that failed, under which the request is counted as skipped; nil when it
    /// suits.
    public var firstFailure: SkipReason? { conditions.first { $0.fault != nil }?.condition }
}
