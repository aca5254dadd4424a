/// What to change about the modes; nil leaves a thing as it is.
public struct ModeChanges: Hashable, Sendable {
    /// Requests without an account; by an administrator.
    public var allowsAnonymous: Bool?
    /// Who may make an account; by an administrator.
    public var registration: HordeModes.Registration?
    /// New workers by invitation; by a moderator.
    public var workersByInvitation: Bool?
    /// The least standing for requesting; `.some(nil)` lifts it.
    ///
    /// By an administrator.
    public var minimumStanding: Kudos??
    /// Maintenance; by an administrator.
    public var isInMaintenance: Bool?
    /// That there is a raid; by a moderator.
    public var isUnderRaid: Bool?

    /// Creates an empty set of changes.
    public init() {}

    /// True when there is nothing to change.
    public var isEmpty: Bool { self == ModeChanges() }
}
