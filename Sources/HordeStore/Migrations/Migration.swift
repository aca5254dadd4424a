/// One step of the schema: text that was released and is never edited again.
///
/// Migrations use no type of the package, so that a later change of a type cannot change what an
/// old step does.
struct Migration: Sendable {
    /// What `user_version` is after it; 1 for the first, then without gaps.
    let version: Int
    /// The statements, run in one transaction.
    let sql: String
}
