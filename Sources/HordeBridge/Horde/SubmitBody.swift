/// The body of a submit.
struct SubmitBody: Encodable {
    let id: String
    let generation: String
    let state: String
    /// The seed of the generation; 0, because back ends do not tell it.
    let seed = 0

    /// Writes a submission as the horde reads it.
    init(_ submission: Submission) {
        id = submission.jobID
        generation = submission.text.value
        state = submission.state.rawValue
    }

    private enum CodingKeys: String, CodingKey {
        case id, generation, state, seed
    }
}
