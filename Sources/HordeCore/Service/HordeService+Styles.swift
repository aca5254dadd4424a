extension HordeService {
    /// Styles that are shown to everybody, the oldest first.
    public func publicStyles() -> [Style] {
        state.library.stylesByAge.filter(\.content.isPublic)
    }

    /// Collections that are shown to everybody, the oldest first.
    public func publicCollections() -> [StyleCollection] {
        state.library.collectionsByAge.filter(\.content.isPublic)
    }

    /// The style with an identifier, or a name with or without its author's alias.
    public func style(_ text: String) throws(HordeRejection) -> Style {
        guard let style = state.library.style(text) else { throw .unknownStyle }
        return style
    }

    /// The collection with an identifier, or a name likewise.
    public func collection(_ text: String) throws(HordeRejection) -> StyleCollection {
        guard let collection = state.library.collection(text) else { throw .unknownCollection }
        return collection
    }

    /// Refuses a name that is neither a style's nor a collection's.
    public func requireStyle(_ text: String) throws(HordeRejection) {
        guard state.library.style(text) != nil || state.library.collection(text) != nil else {
            throw .unknownStyle
        }
    }

    /// The names that users have, for answers that show styles.
    public func aliases(of users: [UserID]) -> [UserID: String] {
        var aliases: [UserID: String] = [:]
        for id in users where state.users.indices.contains(id.number) {
            aliases[id] = state.users[id.number].profile.alias.description
        }
        return aliases
    }

    /// The names of styles, for answers that show collections.
    public func names(of styles: [StyleID]) -> [StyleID: String] {
        var names: [StyleID: String] = [:]
        for id in styles { names[id] = state.library.styles[id]?.content.name }
        return names
    }

    /// A user publishes a style.
    public func createStyle(
        _ content: StyleContent, by actor: UserID
    ) async throws(HordeRejection) -> StyleID {
        let id = StyleID(bits: identifiers.next())
        try await performDurably(.createStyle(content, id: id, actor: actor))
        return id
    }

    /// The author or a moderator changes a style.
    public func change(
        style id: StyleID, to content: StyleContent, by actor: UserID
    ) async throws(HordeRejection) {
        try await performDurably(.changeStyle(id, content, actor: actor))
    }

    /// The author or a moderator removes a style.
    public func delete(style id: StyleID, by actor: UserID) async throws(HordeRejection) {
        try await performDurably(.deleteStyle(id, actor: actor))
    }

    /// A user publishes a collection.
    public func createCollection(
        _ content: CollectionContent, by actor: UserID
    ) async throws(HordeRejection) -> CollectionID {
        let id = CollectionID(bits: identifiers.next())
        try await performDurably(.createCollection(content, id: id, actor: actor))
        return id
    }

    /// The author or a moderator changes a collection.
    public func change(
        collection id: CollectionID, to content: CollectionContent, by actor: UserID
    ) async throws(HordeRejection) {
        try await performDurably(.changeCollection(id, content, actor: actor))
    }

    /// The author or a moderator removes a collection.
    public func delete(
        collection id: CollectionID, by actor: UserID
    ) async throws(HordeRejection) {
        try await performDurably(.deleteCollection(id, actor: actor))
    }
}
