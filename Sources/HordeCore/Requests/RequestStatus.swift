/// The answer to "how is it going?".
public struct RequestStatus: Sendable {
    /// The request.
    public var id: RequestID
    /// Jobs that no worker has yet.
    public var waiting: Int
    /// Jobs that workers run now.
    public var running: Int
    /// Texts that are there.
    public var delivered: Int
    /// How often a job was given back, timed out or failed.
    public var restarted: Int
    /// True once nothing more will come.
    public var isDone: Bool
    /// True when the request was given up after failures.
    public var isFaulted: Bool
    /// True when the requester cancelled it.
    public var isCancelled: Bool
    /// True when a worker that is here could serve it, or one is doing so.
    public var isPossible: Bool
    /// The place in the queue, from 1; 0 when nothing of it waits.
    public var queuePosition: Int
    /// Seconds until it is done, as far as one can tell; 0 when it is.
    public var waitSeconds: Int
    /// What it has cost so far.
    public var cost: Kudos
    /// The texts, in the order of delivery.
    public var generations: [Generation]

    /// Creates a status.
    public init(
        id: RequestID, waiting: Int, running: Int, delivered: Int, restarted: Int, isDone: Bool,
        isFaulted: Bool, isCancelled: Bool, isPossible: Bool, queuePosition: Int,
        waitSeconds: Int, cost: Kudos, generations: [Generation]
    ) {
        self.id = id
        self.waiting = waiting
        self.running = running
        self.delivered = delivered
        self.restarted = restarted
        self.isDone = isDone
        self.isFaulted = isFaulted
        self.isCancelled = isCancelled
        self.isPossible = isPossible
        self.queuePosition = queuePosition
        self.waitSeconds = waitSeconds
        self.cost = cost
        self.generations = generations
    }
}
