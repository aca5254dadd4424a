/// What is wrong with one field of a body, a header or a query.
struct FieldFault: Hashable, Sendable {
    /// The field with the way to it, such as `params.n` or `models.1`; empty for the body itself.
    let path: String
    /// The rest of the sentence that begins with the field's name; never quotes the value.
    let text: String
}
