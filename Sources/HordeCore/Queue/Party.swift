/// Who takes turns in the queue: a registered user, or one caller of the anonymous account.
struct Party: Hashable, Comparable, Sendable {
    /// The user who pays.
    let user: UserID
    /// The caller, for the anonymous account; zero for a registered user.
    let caller: CallerID

    /// A registered user, or the anonymous caller with an unknown address when `caller` is nil.
    init(user: UserID, caller: CallerID?) {
        self.user = user
        self.caller = user == .anonymous ? caller ?? CallerID(digest: 0) : CallerID(digest: 0)
    }

    static func < (left: Party, right: Party) -> Bool {
        (left.user, left.caller) < (right.user, right.caller)
    }

    var isAnonymous: Bool { user == .anonymous }
}
