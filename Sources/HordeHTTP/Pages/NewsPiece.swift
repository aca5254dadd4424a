/// One piece of news that clients show.
public struct NewsPiece: Sendable {
    /// When it was published, such as `2026-02-28`.
    public var date: String
    /// The headline.
    public var title: String
    /// The text in Markdown.
    public var text: String
    /// How important it is, such as `Information`.
    public var importance: String
    /// Words to sort news by.
    public var tags: [String]
    /// Where to read more.
    public var links: [String]

    /// Creates a piece of news.
    public init(
        date: String, title: String, text: String, importance: String = "Information",
        tags: [String] = [], links: [String] = []
    ) {
        self.date = date
        self.title = title
        self.text = text
        self.importance = importance
        self.tags = tags
        self.links = links
    }
}
