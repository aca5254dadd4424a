/// A pop that waits for a job.
struct WaitingPop: Sendable {
    let id: PopID
    let worker: WorkerID
    let owner: UserID
    let models: [String]
    let priorityUsers: [UserID]
    /// The names of the jobs that it may get.
    let jobs: [JobID]
    /// The number of its arrival.
    let arrival: UInt64
    let deadline: Timestamp
}
