/// The style that a request is made in, and the collection that it was found in.
public struct StyleChoice: Hashable, Sendable {
    /// The style.
    public let style: StyleID
    /// The collection; nil when the style itself was named.
    public let collection: CollectionID?

    /// Puts a choice together.
    public init(style: StyleID, collection: CollectionID?) {
        self.style = style
        self.collection = collection
    }
}
