/// What an author says of a collection of styles.
public struct CollectionContent: Hashable, Sendable {
    /// What it is called, 1 to 100 characters; an author's collections have different names.
    public var name = ""
    /// What it is for; nil when nobody said.
    public var info: String?
    /// True when it is shown to everybody.
    public var isPublic = true
    /// Its styles, at least one, each once.
    public var styles: [StyleID] = []

    /// How many styles a collection may have.
    public static let styleLimit = 100

    /// Creates an empty content, which is not yet valid.
    public init() {}
}
