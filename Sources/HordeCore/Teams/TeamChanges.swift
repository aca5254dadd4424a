/// What to say or change about a team; nil leaves a thing as it is.
public struct TeamChanges: Hashable, Sendable {
    /// Its name, 3 to 100 characters; needed for a new team.
    public var name: String?
    /// What its owner says about it, 3 to 1000 characters.
    public var info: String?

    /// Creates an empty set of changes.
    public init() {}

    /// True when there is nothing to change.
    public var isEmpty: Bool { self == TeamChanges() }
}
