/// The outcome of a pop, as the state decided it.
struct PopAnswer: Sendable {
    let worker: WorkerID
    let jobs: [JobID]
    let skipped: [SkipReason: Int]
}
