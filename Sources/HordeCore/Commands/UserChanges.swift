/// What to change about a user; nil leaves a thing as it is.
public struct UserChanges: Hashable, Sendable {
    /// The name; by the user or a moderator.
    public var name: String?
    /// How to reach the user; by the user or a moderator.
    public var contact: String?
    /// Whether the user's workers are shown as its own; by the user or a moderator.
    public var showsWorkers: Bool?
    /// A note; by a moderator.
    public var comment: String?
    /// Open jobs allowed, 0 to 500; by a moderator.
    public var concurrency: Int?
    /// Workers allowed when they are by invitation; by a moderator.
    public var workersInvited: Int?
    /// Roles to give or take, one by one; administrator and moderator by an administrator, others
    /// by a moderator.
    ///
    /// `pseudonymous` and `showsWorkers` are not among them.
    public var roles: [RoleChange] = []
    /// True to take it back that the user was deleted; by the user or a moderator.
    public var undeletes = false
    /// True when a moderator wants no suspicion held against the user; none is held here.
    public var resetsSuspicion = false
    /// The digest of a new passkey; by a service, for itself or as a moderator.
    public var passkey: SecretDigest?
    /// Kudos to add, or with a negative amount to take; by an administrator.
    public var kudos: Kudos?
    /// The monthly grant; by an administrator.
    ///
    /// What there is more a month than before is given at once.
    public var monthlyGrant: GrantChange?

    /// One role, on or off.
    public struct RoleChange: Hashable, Sendable {
        /// The role.
        public let role: UserRoles
        /// True to give it, false to take it.
        public let isOn: Bool

        /// Creates a change.
        public init(role: UserRoles, isOn: Bool) {
            self.role = role
            self.isOn = isOn
        }
    }

    /// Creates an empty set of changes.
    public init() {}

    /// True when there is nothing to change.
    public var isEmpty: Bool { self == UserChanges() }
}
