extension HordeState {
    /// Makes a shared key.
    ///
    /// In order: the owner, what it is to be, how many there are.
    func decideCreateSharedKey(
        _ changes: SharedKeyChanges, key: SecretDigest, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        guard actor != .anonymous else { throw .anonymousForbidden }
        let owner = try acting(actor)
        try check(changes)
        let limit = SharedKey.countLimit(of: owner)
        guard sharedKeys.owned[actor]?.count ?? 0 < limit else {
            throw .tooManySharedKeys(limit: limit)
        }
        let new = SharedKey(key: key, owner: actor, createdAt: now)
        guard user(withKey: key) == nil, sharedKeys.keys[new.id] == nil else { throw .keyTaken }
        return [.durable(.sharedKeySaved(new.applying(changes, at: now)))]
    }

    /// Changes a shared key.
    ///
    /// In order: the key, the owner, what is changed.
    func decideChangeSharedKey(
        _ id: SharedKeyID, _ changes: SharedKeyChanges, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let key = try sharedKey(id, of: actor)
        guard !changes.isEmpty else { throw .nothingToChange }
        try check(changes)
        let changed = key.applying(changes, at: now)
        return changed == key ? [] : [.durable(.sharedKeySaved(changed))]
    }

    /// Takes a shared key back; what was asked for with it is still done and paid.
    func decideDeleteSharedKey(
        _ id: SharedKeyID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try sharedKey(id, of: actor)
        let styles = library.stylesByAge.filter { $0.content.sharedKey == id }
        return styles.map { style in
            var style = style
            style.content.sharedKey = nil
            return .durable(.styleSaved(style))
        } + [.durable(.sharedKeyDeleted(id))]
    }

    /// The shared key that a request is made with; nil when it is made with a user's own.
    ///
    /// In order: whether it is there, is not empty, is not void, is not kept for styles.
    func sharedKey(
        of command: SubmitCommand, at now: Timestamp
    ) throws(HordeRejection) -> SharedKey? {
        guard let id = command.sharedKey else { return nil }
        guard let key = sharedKeys.keys[id], key.owner == command.user else {
            throw .unknownSharedKey
        }
        if let left = key.left, left <= .zero { throw .sharedKeyEmpty }
        if key.isExpired(at: now) { throw .sharedKeyExpired }
        let isForStyles = library.styles.values.contains { $0.content.sharedKey == id }
        let style = command.style.flatMap { library.styles[$0.style] }
        guard !isForStyles || style?.content.sharedKey == id else { throw .sharedKeyForStyles }
        return key
    }

    /// The key that pays for what somebody asks in a style; nil when it has none that can pay, so
    /// that whoever asks pays as for other styles.
    func sharedKey(
        of style: Style, for user: UserID, _ terms: RequestTerms, promptTokens: TokenCount,
        at now: Timestamp
    ) -> SharedKey? {
        guard let key = style.content.sharedKey.flatMap({ sharedKeys.keys[$0] }),
            !key.isExpired(at: now), (try? acting(key.owner)) != nil, (try? acting(user)) != nil,
            modes.allowsAnonymous || user != .anonymous,
            key.limits.textTokens.map({ terms.maximumLength <= $0 }) ?? true
        else { return nil }
        guard let free = sharedKeys.free(of: key) else { return key }
        let cost = highestCost(of: terms, promptTokens: promptTokens)
        return free > .zero && cost <= free ? key : nil
    }

    /// Refuses what is left of a shared key's budget does not pay for.
    ///
    /// What requests that are not over may still cost is kept for them.
    func check(
        _ key: SharedKey, pays terms: RequestTerms, promptTokens: TokenCount
    ) throws(HordeRejection) {
        guard let free = sharedKeys.free(of: key) else { return }
        let cost = highestCost(of: terms, promptTokens: promptTokens)
        guard cost <= free else { throw .sharedKeyTooPoor(cost: cost, left: free) }
    }

    /// What a request that was admitted has to do with a shared key.
    func keyUse(of command: SubmitCommand, _ terms: RequestTerms) -> SharedKeyUse? {
        command.sharedKey.map {
            SharedKeyUse(
                key: $0, held: highestCost(of: terms, promptTokens: command.promptTokens))
        }
    }

    private func sharedKey(
        _ id: SharedKeyID, of actor: UserID
    ) throws(HordeRejection) -> SharedKey {
        guard let key = sharedKeys.keys[id] else { throw .unknownSharedKey }
        guard key.owner == actor else { throw .notSharedKeyOwner }
        _ = try acting(actor)
        return key
    }

    private func check(_ changes: SharedKeyChanges) throws(HordeRejection) {
        if let name = changes.name, !name.isEmpty {
            guard name.count <= SharedKey.nameLimit, name.isPrintable else { throw .nameInvalid }
        }
        if let left = changes.left?.value, !SharedKey.budgets.contains(left) {
            throw .invalidValue(field: "left")
        }
        for (field, change, range) in [
            ("days", changes.days, SharedKey.days),
            ("textTokens", changes.textTokens, SharedKey.textTokens),
            ("imagePixels", changes.imagePixels, SharedKey.imagePixels),
            ("imageSteps", changes.imageSteps, SharedKey.imageSteps),
        ] {
            if let value = change?.value, !range.contains(value) {
                throw .invalidValue(field: field)
            }
        }
    }
}

extension SharedKey {
    /// The same key with changes; a budget is counted anew from what was paid so far.
    fileprivate func applying(_ changes: SharedKeyChanges, at now: Timestamp) -> SharedKey {
        var key = self
        if let name = changes.name { key.name = name }
        if let left = changes.left { key.budget = left.value.map { $0 + key.utilized } }
        if let days = changes.days {
            key.expiresAt = days.value.map { now + .seconds(Int64($0) * 86_400) }
        }
        if let change = changes.textTokens { key.limits.textTokens = change.value }
        if let change = changes.imagePixels { key.limits.imagePixels = change.value }
        if let change = changes.imageSteps { key.limits.imageSteps = change.value }
        return key
    }
}
