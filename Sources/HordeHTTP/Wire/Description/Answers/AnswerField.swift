/// A member of an object in an answer.
struct AnswerField: Sendable {
    /// Its name on the wire.
    let name: String
    /// The shape of its value.
    let schema: AnswerSchema
    /// False when it may be absent.
    let isRequired: Bool
}
