/// What the horde keeps of a user, apart from kudos and statistics.
public struct UserProfile: Hashable, Sendable {
    /// The number.
    public let id: UserID
    /// The name as it is shown, 1 to ``HordePolicy/nameLimit`` characters.
    public var name: String
    /// The digest of the API key; nil for the anonymous user, whose key is public, and
    /// for users who were wiped.
    public var key: SecretDigest?
    /// Flags.
    public var roles: UserRoles
    /// When the user came.
    public let createdAt: Timestamp
    /// What few users have.
    private var extras = Aside<UserExtras>()

    /// Creates a profile.
    public init(
        id: UserID, name: String, key: SecretDigest?, roles: UserRoles, createdAt: Timestamp,
        concurrency: Int? = nil, workersInvited: Int = 0, contact: String = "",
        comment: String = "", monthlyGrant: MonthlyGrant? = nil, deletedAt: Timestamp? = nil,
        passkey: SecretDigest? = nil
    ) {
        self.id = id
        self.name = name
        self.key = key
        self.roles = roles
        self.createdAt = createdAt
        let extras = UserExtras(
            concurrency: concurrency, workersInvited: workersInvited, contact: contact,
            comment: comment, monthlyGrant: monthlyGrant, deletedAt: deletedAt, passkey: passkey)
        if extras != UserExtras() { self.extras.value = extras }
    }

    /// How many jobs may be open at once; nil for the policy's number.
    public var concurrency: Int? {
        get { extras.value?.concurrency }
        set { set(\.concurrency, to: newValue) }
    }

    /// How many workers the user may run when workers are by invitation.
    public var workersInvited: Int {
        get { extras.value?.workersInvited ?? 0 }
        set { set(\.workersInvited, to: newValue) }
    }

    /// How to reach the user; empty when unknown.
    ///
    /// Shown to the user and to moderators.
    public var contact: String {
        get { extras.value?.contact ?? "" }
        set { set(\.contact, to: newValue) }
    }

    /// A note by moderators, shown to moderators; empty when there is none.
    public var comment: String {
        get { extras.value?.comment ?? "" }
        set { set(\.comment, to: newValue) }
    }

    /// What the horde gives the user every month; nil for nothing.
    public var monthlyGrant: MonthlyGrant? {
        get { extras.value?.monthlyGrant }
        set { set(\.monthlyGrant, to: newValue) }
    }

    /// When the user was marked as deleted; nil when it is not, or nobody knows.
    public var deletedAt: Timestamp? {
        get { extras.value?.deletedAt }
        set { set(\.deletedAt, to: newValue) }
    }

    /// The digest of the passkey with which a service calls for others; nil when it has none.
    public var passkey: SecretDigest? {
        get { extras.value?.passkey }
        set { set(\.passkey, to: newValue) }
    }

    private mutating func set<Value>(
        _ extra: WritableKeyPath<UserExtras, Value>, to value: Value
    ) {
        var changed = extras.value ?? UserExtras()
        changed[keyPath: extra] = value
        extras.value = changed == UserExtras() ? nil : changed
    }

    /// The public name.
    public var alias: UserAlias { UserAlias(name: name, id: id) }
}
