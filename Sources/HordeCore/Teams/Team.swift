/// Workers of several owners that count together.
public struct Team: Hashable, Sendable {
    /// Its identifier.
    public let id: TeamID
    /// Who made it.
    public let owner: UserID
    /// Its name, 3 to 100 characters, unique among teams in any case of its letters.
    public var name: String
    /// What its owner says about it, 3 to 1000 characters; empty when nothing.
    public var info: String
    /// When it was made.
    public let createdAt: Timestamp
    /// What workers did for it that belong to it no more.
    public var earlier: TeamTotals

    /// How many teams one user may have.
    public static let countLimit = 100

    /// The name as it is compared with others.
    var foldedName: String { Self.folded(name) }

    static func folded(_ name: String) -> String { name.lowercased() }

    /// Creates a team.
    public init(
        id: TeamID, owner: UserID, name: String, info: String = "", createdAt: Timestamp,
        earlier: TeamTotals = TeamTotals()
    ) {
        self.id = id
        self.owner = owner
        self.name = name
        self.info = info
        self.createdAt = createdAt
        self.earlier = earlier
    }
}
