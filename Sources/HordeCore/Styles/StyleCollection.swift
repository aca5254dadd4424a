/// Several styles under one name; a request in it is made in one of them.
public struct StyleCollection: Hashable, Sendable {
    /// Its identifier.
    public let id: CollectionID
    /// Who made it.
    public let owner: UserID
    /// What can be changed.
    public var content: CollectionContent
    /// How many requests were made in it.
    public var uses: Int
    /// When it was made.
    public let createdAt: Timestamp

    /// Creates a collection.
    public init(
        id: CollectionID, owner: UserID, content: CollectionContent, uses: Int,
        createdAt: Timestamp
    ) {
        self.id = id
        self.owner = owner
        self.content = content
        self.uses = uses
        self.createdAt = createdAt
    }

    /// The style of a request.
    ///
    /// It follows from the request's identifier, since a decision may not be left to chance: the
    /// same request gets the same style wherever it is decided.
    func style(for request: RequestID) -> StyleID {
        content.styles[Int(request.bits % UInt128(content.styles.count))]
    }
}
