extension HordeState {
    /// Makes a filter; one with the same pattern and kind is left as it is.
    func decideCreateFilter(
        _ changes: FilterChanges, id: FilterID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try moderator(actor)
        guard let pattern = changes.pattern, let kind = changes.kind else {
            throw .nothingToChange
        }
        let filter = TextFilter(
            id: id, pattern: pattern, kind: kind, note: changes.note,
            replacement: changes.replacement ?? "", author: actor, createdAt: now)
        try check(filter)
        if library.filters.values.contains(where: { $0.pattern == pattern && $0.kind == kind }) {
            return []
        }
        guard library.filters.count < TextFilter.countLimit, library.filters[id] == nil else {
            throw .tooManyFilters(limit: TextFilter.countLimit)
        }
        return [.durable(.filterSaved(filter))]
    }

    func decideChangeFilter(
        _ id: FilterID, _ changes: FilterChanges, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try moderator(actor)
        guard var filter = library.filters[id] else { throw .unknownFilter }
        guard !changes.isEmpty else { throw .nothingToChange }
        if let pattern = changes.pattern { filter.pattern = pattern }
        if let kind = changes.kind { filter.kind = kind }
        if let note = changes.note { filter.note = note }
        if let replacement = changes.replacement { filter.replacement = replacement }
        filter.author = actor
        try check(filter)
        let isTaken = library.filters.values.contains {
            $0.id != id && $0.pattern == filter.pattern && $0.kind == filter.kind
        }
        if isTaken { throw .invalidValue(field: "pattern") }
        return [.durable(.filterSaved(filter))]
    }

    func decideDeleteFilter(
        _ id: FilterID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try moderator(actor)
        guard library.filters[id] != nil else { throw .unknownFilter }
        return [.durable(.filterDeleted(id))]
    }

    private func check(_ filter: TextFilter) throws(HordeRejection) {
        do { _ = try Pattern(filter.pattern) } catch { throw .patternInvalid(error) }
        guard TextFilter.kinds.contains(filter.kind) else { throw .invalidValue(field: "kind") }
        guard filter.replacement.count <= TextFilter.textLimit else {
            throw .invalidValue(field: "replacement")
        }
        guard filter.note?.count ?? 0 <= TextFilter.textLimit else {
            throw .invalidValue(field: "note")
        }
    }
}
