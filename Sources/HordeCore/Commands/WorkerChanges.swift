/// What to change about a worker; nil leaves a thing as it is.
public struct WorkerChanges: Hashable, Sendable {
    /// Maintenance on or off; by the owner or a moderator.
    public var isInMaintenance: Bool?
    /// Why it is in maintenance; used when ``isInMaintenance`` is true.
    public var maintenanceMessage: String?
    /// What the owner says about it; by the owner or a moderator.
    public var info: String?
    /// Kept from all jobs; by a moderator.
    public var isPaused: Bool?
    /// Its name; by the owner or a moderator.
    public var name: String?
    /// Its team; `.some(nil)` leaves the one it has.
    ///
    /// By the owner or a moderator; any worker may join any team.
    public var team: TeamID??

    /// Creates an empty set of changes.
    public init() {}

    /// True when there is nothing to change.
    public var isEmpty: Bool { self == WorkerChanges() }
}
