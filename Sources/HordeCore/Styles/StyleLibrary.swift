/// The filters, styles and collections of a horde.
struct StyleLibrary: Sendable {
    var filters: [FilterID: TextFilter] = [:]
    var styles: [StyleID: Style] = [:]
    var collections: [CollectionID: StyleCollection] = [:]

    /// Filters, the oldest first.
    var filtersByAge: [TextFilter] {
        filters.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// Styles, the oldest first.
    var stylesByAge: [Style] {
        styles.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// The styles of a user, the oldest first.
    func styles(of user: UserID) -> [Style] {
        guard !styles.isEmpty else { return [] }
        return styles.values.filter { $0.owner == user }
            .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// Collections, the oldest first.
    var collectionsByAge: [StyleCollection] {
        collections.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// The style with an identifier, or a name with or without its author's alias.
    ///
    /// Of several with a name the oldest one counts.
    func style(_ text: String) -> Style? {
        if let id = StyleID(text) { return styles[id] }
        let name = StyleName(text, prefix: "style")
        return stylesByAge.first { name.means($0.content.name, of: $0.owner) }
    }

    /// The collection with an identifier, or a name likewise.
    func collection(_ text: String) -> StyleCollection? {
        if let id = CollectionID(text) { return collections[id] }
        let name = StyleName(text, prefix: "collection")
        return collectionsByAge.first { name.means($0.content.name, of: $0.owner) }
    }
}
