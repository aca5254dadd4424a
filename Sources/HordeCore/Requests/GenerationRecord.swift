/// A delivered text without the text.
struct GenerationRecord: Hashable, Sendable {
    let job: JobID
    let worker: WorkerID
    let workerName: String
    let model: String
    let state: Generation.State
    let seed: Int64
    let reward: Kudos
    /// The fee that the requester paid with it.
    let fee: Kudos
    let tokens: TokenCount

    /// The same with its text.
    func generation(reading vault: TextVault) -> Generation {
        Generation(
            job: job, text: vault[job] ?? "", worker: worker, workerName: workerName,
            model: model, state: state, seed: seed, reward: reward)
    }
}
