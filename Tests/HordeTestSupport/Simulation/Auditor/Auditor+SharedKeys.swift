import HordeCore

extension Auditor {
    /// What can still be promised of a key's budget, in centikudos; nil when there is no limit.
    private func free(of key: SharedKey) -> Int64? {
        guard let budget = key.budget else { return nil }
        let kept = traffic.requests.values.reduce(Int64(0)) { sum, request in
            let isCounted = request.submission.sharedKey == key.id && request.open > 0
            return sum + (isCounted ? request.keyHold : 0)
        }
        return budget.centikudos - key.utilized.centikudos - kept
    }

    // MARK: Asking

    /// Why a key does not serve for a request; whether it can pay is another matter.
    func refusals(ofKeyOf submission: RequestSubmission) -> [HordeRejection] {
        guard let id = submission.sharedKey else { return [] }
        guard let key = books.sharedKeys[id], key.owner == submission.user else {
            return [.unknownSharedKey]
        }
        var refusals: [HordeRejection] = []
        if let budget = key.budget, budget <= key.utilized { refusals.append(.sharedKeyEmpty) }
        if isVoid(key) { refusals.append(.sharedKeyExpired) }
        if let limit = key.limits.textTokens, submission.terms.maximumLength > limit {
            refusals.append(.sharedKeyTextTooLong(limit: limit))
        }
        return refusals
    }

    /// True when a request was refused for a cost that the rest of the budget does not pay; how
    /// high it is depends on who is here.
    mutating func isTooPoor(
        _ submission: RequestSubmission, _ rejection: HordeRejection
    ) -> Bool {
        guard case .sharedKeyTooPoor(let cost, let left) = rejection,
            let key = submission.sharedKey.flatMap({ books.sharedKeys[$0] }),
            left.centikudos == free(of: key), cost > left
        else { return false }
        saw(.lentKeyTooPoor)
        return true
    }

    /// What a request may cost is kept of its key's budget.
    mutating func noteKeyUse(
        of receipt: RequestReceipt, _ submission: RequestSubmission
    ) throws(Discrepancy) {
        guard let key = submission.sharedKey.flatMap({ books.sharedKeys[$0] }) else { return }
        if let free = free(of: key) {
            try expect(
                receipt.highestCost.centikudos <= free,
                "a key with \(free) left was to pay \(receipt.highestCost)")
        }
        traffic.requests[receipt.id]?.keyHold = receipt.highestCost.centikudos
    }

    /// What a text cost counts against the key that it was asked for with, if that is still lent.
    mutating func charge(_ amount: Int64, for request: Traffic.Request) {
        guard let id = request.submission.sharedKey else { return }
        books.sharedKeys[id]?.utilized += Kudos(centikudos: amount)
        traffic.requests[request.id]?.keyHold = max(0, request.keyHold - amount)
        saw(.lentKeyPaid)
    }

    // MARK: Giving

    /// Why a gift cannot go to a key.
    func refusals(ofKeyOf order: TransferOrder) -> [HordeRejection] {
        guard let id = order.sharedKey else { return [] }
        guard let key = books.sharedKeys[id], key.owner == order.destination else {
            return [.unknownTransferTarget]
        }
        return isVoid(key) ? [.sharedKeyExpired] : []
    }

    private func isVoid(_ key: SharedKey) -> Bool {
        key.expiresAt.map { $0.milliseconds <= now } ?? false
    }

    // MARK: Lending

    mutating func noteLending(
        _ call: SimulatedCall, _ number: Int, _ reply: SimulatedReply?
    ) throws(Discrepancy) {
        switch call {
        case .lend(let changes, let digest, let actor):
            var refusals = refusals(of: changes) + self.refusals(ofActing: actor)
            if actor == .anonymous { refusals.append(.anonymousForbidden) }
            let most = user(actor)?.isTrusted == true ? 10 : 3
            if books.sharedKeys.values.count(where: { $0.owner == actor }) >= most {
                refusals.append(.tooManySharedKeys(limit: most))
            }
            guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
            let key = SharedKey(
                key: digest, owner: actor, createdAt: Timestamp(milliseconds: now))
            books.sharedKeys[key.id] = changed(key, by: changes)
        case .changeKey(let id, let changes, let actor):
            var refusals = refusals(ofOwning: id, by: actor) + refusals(of: changes)
            if changes.isEmpty { refusals.append(.nothingToChange) }
            let key = books.sharedKeys[id].map { changed($0, by: changes) }
            if refusals.isEmpty, key == books.sharedKeys[id] {
                guard try isAccepted(reply, unless: []), reply == nil else { return }
                pending[number] = Pending(call: call, batch: committedBatch, amount: nil)
                return
            }
            guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
            books.sharedKeys[id] = key
        case .takeBack(let id, let actor):
            let refusals = refusals(ofOwning: id, by: actor)
            guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
            books.sharedKeys[id] = nil
        default: break
        }
    }

    private func refusals(ofOwning id: SharedKeyID, by actor: UserID) -> [HordeRejection] {
        guard let key = books.sharedKeys[id] else { return [.unknownSharedKey] }
        return (key.owner == actor ? [] : [.notSharedKeyOwner]) + refusals(ofActing: actor)
    }

    private func refusals(of changes: SharedKeyChanges) -> [HordeRejection] {
        var refusals: [HordeRejection] = []
        if let left = changes.left?.value, !(0...5_000_000_000).contains(left.centikudos) {
            refusals.append(.invalidValue(field: "left"))
        }
        if let days = changes.days?.value, !(0...36_500).contains(days) {
            refusals.append(.invalidValue(field: "days"))
        }
        if let tokens = changes.textTokens?.value, !(0...1_000_000).contains(tokens) {
            refusals.append(.invalidValue(field: "textTokens"))
        }
        return refusals
    }

    /// The key as it is to be: what shall be left comes on top of what was paid, and a day begins
    /// now.
    private func changed(_ key: SharedKey, by changes: SharedKeyChanges) -> SharedKey {
        var key = key
        if let change = changes.left {
            key.budget = change.value.map {
                Kudos(centikudos: $0.centikudos + key.utilized.centikudos)
            }
        }
        if let change = changes.days {
            key.expiresAt = change.value.map {
                Timestamp(milliseconds: now + Int64($0) * 86_400_000)
            }
        }
        if let change = changes.textTokens { key.limits.textTokens = change.value }
        return key
    }
}
