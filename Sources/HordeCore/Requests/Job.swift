/// One text of a request, handed to one worker.
struct Job: TableRow {
    let id: JobID
    let request: RequestID
    /// Which of the request's places it fills.
    let slot: Int
    let worker: WorkerID
    /// Who earns.
    let owner: UserID
    let model: String
    let size: ModelSize
    /// What its requester's account holds while it runs, with a fee that is not yet paid; zero on
    /// the requester's own worker.
    let hold: Kudos
    let assignedAt: Timestamp
    /// Until when its worker has time.
    let deadline: Timestamp
    /// True when it went to the longest waiting request out of turn.
    let isElderTurn: Bool
    var state = JobState.running
}
