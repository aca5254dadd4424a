/// A pop that waits for a job.
struct WaitingPop: TableRow {
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
    /// What its worker offers now, turned round: see ``Needs/turned``.
    var reach = Needs(length: 0, context: 0, wishes: .max)

    /// Its place in the lists.
    var entry: PopEntry { PopEntry(arrival: arrival, pop: id, reach: reach) }
}

extension PopID: StorageKey {}
