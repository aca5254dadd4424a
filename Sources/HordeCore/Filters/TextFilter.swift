/// A moderator's rule about prompts.
public struct TextFilter: Hashable, Sendable {
    /// Its name.
    public let id: FilterID
    /// What to look for, as ``Pattern`` reads it.
    public var pattern: String
    /// What it is for, 10 to 29; ``refusing`` and ``replacing`` have an effect.
    public var kind: Int
    /// Why it is there; nil when nobody said.
    public var note: String?
    /// What is put in the place of what was found.
    public var replacement: String
    /// Who made it or changed it last.
    public var author: UserID
    /// When it was made.
    public let createdAt: Timestamp

    /// The kind whose finds refuse a prompt.
    public static let refusing = 10
    /// The kind whose finds are replaced.
    public static let replacing = 11
    /// All kinds that there may be.
    public static let kinds = 10...29
    /// How many filters there may be.
    public static let countLimit = 256
    /// The longest note and the longest replacement, in characters.
    public static let textLimit = 1000

    /// Creates a filter.
    public init(
        id: FilterID, pattern: String, kind: Int, note: String?, replacement: String,
        author: UserID, createdAt: Timestamp
    ) {
        self.id = id
        self.pattern = pattern
        self.kind = kind
        self.note = note
        self.replacement = replacement
        self.author = author
        self.createdAt = createdAt
    }
}
