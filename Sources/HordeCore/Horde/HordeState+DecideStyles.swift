extension HordeState {
    /// Makes a style.
    ///
    /// In order: the author, what it says, its name, how many there are.
    func decideCreateStyle(
        _ content: StyleContent, id: StyleID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        try checkAuthor(actor)
        try check(content, of: actor, besides: nil)
        let count = library.styles.values.count { $0.owner == actor }
        guard count < Style.countLimit, library.styles[id] == nil else {
            throw .tooManyStyles(limit: Style.countLimit)
        }
        let style = Style(id: id, owner: actor, content: content, uses: 0, createdAt: now)
        return [.durable(.styleSaved(style))]
    }

    func decideChangeStyle(
        _ id: StyleID, to content: StyleContent, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard var style = library.styles[id] else { throw .unknownStyle }
        try checkMayChange(style.owner, actor)
        try check(content, of: style.owner, besides: id)
        style.content = content
        return [.durable(.styleSaved(style))]
    }

    /// Removes a style, also from collections; one that holds no other goes with it.
    func decideDeleteStyle(
        _ id: StyleID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let style = library.styles[id] else { throw .unknownStyle }
        try checkMayChange(style.owner, actor)
        var events: [HordeEvent] = []
        for var collection in library.collectionsByAge where collection.content.styles.contains(id)
        {
            collection.content.styles.removeAll { $0 == id }
            events.append(
                collection.content.styles.isEmpty
                    ? .durable(.collectionDeleted(collection.id))
                    : .durable(.collectionSaved(collection)))
        }
        return events + [.durable(.styleDeleted(id))]
    }

    func decideCreateCollection(
        _ content: CollectionContent, id: CollectionID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        try checkAuthor(actor)
        try check(content, of: actor, besides: nil)
        let count = library.collections.values.count { $0.owner == actor }
        guard count < Style.countLimit, library.collections[id] == nil else {
            throw .tooManyStyles(limit: Style.countLimit)
        }
        let collection = StyleCollection(
            id: id, owner: actor, content: content, uses: 0, createdAt: now)
        return [.durable(.collectionSaved(collection))]
    }

    func decideChangeCollection(
        _ id: CollectionID, to content: CollectionContent, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard var collection = library.collections[id] else { throw .unknownCollection }
        try checkMayChange(collection.owner, actor)
        try check(content, of: collection.owner, besides: id)
        collection.content = content
        return [.durable(.collectionSaved(collection))]
    }

    func decideDeleteCollection(
        _ id: CollectionID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let collection = library.collections[id] else { throw .unknownCollection }
        try checkMayChange(collection.owner, actor)
        return [.durable(.collectionDeleted(id))]
    }

    /// Passes those who may publish styles: users who are trusted or were let.
    private func checkAuthor(_ id: UserID) throws(HordeRejection) {
        let user = try acting(id)
        guard id != .anonymous else { throw .anonymousForbidden }
        guard user.isTrusted || user.profile.roles.contains(.customizer) else {
            throw .customizerNeeded
        }
    }

    /// Passes the owner and moderators.
    private func checkMayChange(_ owner: UserID, _ id: UserID) throws(HordeRejection) {
        let user = try acting(id)
        guard id == owner || user.isModerator else { throw .notStyleOwner }
    }

    private func check(
        _ content: StyleContent, of owner: UserID, besides id: StyleID?
    ) throws(HordeRejection) {
        try content.check()
        guard content.sharedKey.map({ sharedKeys.keys[$0]?.owner == owner }) ?? true else {
            throw .styleInvalid(field: "sharedKey")
        }
        let isTaken = library.styles.values.contains { style in
            style.owner == owner && style.id != id && style.content.name == content.name
        }
        if isTaken { throw .styleInvalid(field: "name") }
    }

    private func check(
        _ content: CollectionContent, of owner: UserID, besides id: CollectionID?
    ) throws(HordeRejection) {
        try StyleContent.check(name: content.name)
        guard content.info.map({ (10...1000).contains($0.count) }) ?? true else {
            throw .styleInvalid(field: "info")
        }
        guard (1...CollectionContent.styleLimit).contains(content.styles.count),
            Set(content.styles).count == content.styles.count
        else { throw .styleInvalid(field: "styles") }
        for style in content.styles where library.styles[style] == nil { throw .unknownStyle }
        let isTaken = library.collections.values.contains { collection in
            collection.owner == owner && collection.id != id
                && collection.content.name == content.name
        }
        if isTaken { throw .styleInvalid(field: "name") }
    }
}
