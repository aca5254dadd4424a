/// A worker's pop with all that it may need.
public struct PopCommand: Hashable, Sendable {
    /// The pop's identifier.
    public let id: PopID
    /// What the worker asks for.
    public let request: PopRequest
    /// The identifier of the worker, should it be new.
    public let newWorker: WorkerID
    /// The identifiers of the jobs that it may get, one for each that it asks for.
    public let jobs: [JobID]
    /// The act's identifier, should an uptime reward be due.
    public let reward: LedgerEventID

    /// Creates a command.
    public init(
        id: PopID, request: PopRequest, newWorker: WorkerID, jobs: [JobID],
        reward: LedgerEventID
    ) {
        self.id = id
        self.request = request
        self.newWorker = newWorker
        self.jobs = jobs
        self.reward = reward
    }
}
