/// What a profile holds that most users never have.
struct UserExtras: Hashable, Sendable {
    var concurrency: Int?
    var workersInvited = 0
    var contact = ""
    var comment = ""
    var monthlyGrant: MonthlyGrant?
    var deletedAt: Timestamp?
    var passkey: SecretDigest?
}
