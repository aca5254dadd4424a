/// A way to ask that somebody worked out for others: a template, models and settings.
///
/// Its words are its author's, published on purpose, so they are kept like a name and unlike a
/// prompt.
public struct Style: Hashable, Sendable {
    /// Its identifier.
    public let id: StyleID
    /// Who made it.
    public let owner: UserID
    /// What can be changed.
    public var content: StyleContent
    /// How many requests were made in it.
    public var uses: Int
    /// When it was made.
    public let createdAt: Timestamp

    /// How many styles, and how many collections, one user may have.
    public static let countLimit = 100

    /// Creates a style.
    public init(
        id: StyleID, owner: UserID, content: StyleContent, uses: Int, createdAt: Timestamp
    ) {
        self.id = id
        self.owner = owner
        self.content = content
        self.uses = uses
        self.createdAt = createdAt
    }
}
