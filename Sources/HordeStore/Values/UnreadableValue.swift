/// A value in the database that the schema should have refused.
struct UnreadableValue: Error {
    /// What it should have been.
    let kind: String
}
