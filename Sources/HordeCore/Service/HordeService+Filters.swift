extension HordeService {
    /// All filters, ready to look through prompts; it is a value, so that this is done elsewhere.
    public func filterSet() -> FilterSet {
        if let filterSet = filters { return filterSet }
        let filterSet = FilterSet(state.library.filtersByAge)
        filters = filterSet
        return filterSet
    }

    /// All filters, the oldest first, for a moderator.
    public func filters(by actor: UserID) throws(HordeRejection) -> [TextFilter] {
        _ = try state.moderator(actor)
        return state.library.filtersByAge
    }

    /// One filter, for a moderator.
    public func filter(_ id: FilterID, by actor: UserID) throws(HordeRejection) -> TextFilter {
        _ = try state.moderator(actor)
        guard let filter = state.library.filters[id] else { throw .unknownFilter }
        return filter
    }

    /// A moderator makes a filter.
    ///
    /// - Returns: the filter; the one that was there when there was one like it.
    public func createFilter(
        _ changes: FilterChanges, by actor: UserID
    ) async throws(HordeRejection) -> TextFilter {
        let id = FilterID(bits: identifiers.next())
        try await performDurably(.createFilter(changes, id: id, actor: actor))
        let filter =
            state.library.filters[id]
            ?? state.library.filtersByAge.first {
                $0.pattern == changes.pattern && $0.kind == changes.kind
            }
        guard let filter else { throw .unknownFilter }
        return filter
    }

    /// A moderator changes a filter.
    public func change(
        filter id: FilterID, _ changes: FilterChanges, by actor: UserID
    ) async throws(HordeRejection) -> TextFilter {
        try await performDurably(.changeFilter(id, changes, actor: actor))
        return try filter(id, by: actor)
    }

    /// A moderator removes a filter.
    public func delete(filter id: FilterID, by actor: UserID) async throws(HordeRejection) {
        try await performDurably(.deleteFilter(id, actor: actor))
    }
}
