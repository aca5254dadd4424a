import HordeCore

extension Auditor {
    /// Why somebody may not act at all.
    func refusals(ofActing id: UserID) -> [HordeRejection] {
        guard let user = user(id) else { return [.unknownUser] }
        if user.isWiped { return [.unknownUser] }
        return user.isGone ? [.deletedUser] : []
    }

    /// A first call marks, one a month later wipes.
    mutating func noteDeletion(
        of id: UserID, by actor: UserID, _ number: Int, _ reply: SimulatedReply?,
        _ call: SimulatedCall
    ) throws(Discrepancy) {
        var refusals: [HordeRejection] = []
        guard let user = user(id), !user.isWiped else {
            _ = try isAccepted(reply, unless: [.unknownUser])
            return
        }
        if id == .anonymous || actor == .anonymous { refusals.append(.anonymousForbidden) }
        if isModerator(user) { refusals.append(.cannotDeleteModerator) }
        if actor != id {
            refusals += self.refusals(ofActing: actor)
            if self.user(actor).map(isModerator) != true { refusals.append(.notUserOrModerator) }
        }
        if let since = user.deletedAt, !mayBeWiped(id, since: since) {
            refusals.append(.cannotWipeYet)
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        if user.isMarked { wipe(id) } else { mark(id) }
    }

    private func isModerator(_ user: Books.User) -> Bool {
        !user.roles.isDisjoint(with: [.moderator, .administrator])
    }

    /// Thirty days after the mark, when nothing of the user is under way.
    private func mayBeWiped(_ id: UserID, since: Int64) -> Bool {
        let isAtWork = books.workers.contains { name, worker in
            worker.owner == id && traffic.presence[name]?.jobs.isEmpty == false
        }
        let isAsking = traffic.requests.values.contains { $0.user == id && $0.open > 0 }
        return now - since >= 30 * 86_400_000 && !isAtWork && !isAsking
    }

    /// What waits is cancelled, and what runs may finish.
    private mutating func mark(_ id: UserID) {
        books.users[id.number].roles.insert(.deleted)
        books.users[id.number].deletedAt = now
        let open = traffic.requests.values.filter { $0.user == id && $0.open > 0 && !$0.isOver }
        if !open.isEmpty { saw(.markedWithRequests) }
        for request in open { cancel(request.id) }
    }

    /// Only the number is left: kudos go to the sink, and the treasury pays a debt.
    private mutating func wipe(_ id: UserID) {
        let user = books.users[id.number]
        if user.balance > 0 { books.move(user.balance, from: .balance(id), to: .sink) }
        if user.balance < 0 { books.move(-user.balance, from: .treasury, to: .balance(id)) }
        books.move(user.escrow, from: .escrow(id), to: .sink)
        for name in books.workers.filter({ $0.value.owner == id }).keys {
            books.workers[name] = nil
            traffic.presence[name] = nil
        }
        books.sharedKeys = books.sharedKeys.filter { $0.value.owner != id }
        books.users[id.number].name = "deleted"
        books.users[id.number].key = nil
        books.users[id.number].roles = [.deleted, .wiped]
        books.users[id.number].grant = nil
        books.users[id.number].deletedAt = nil
        saw(.wiped)
    }

    /// True when what was to be shown went away while its caller waited for the disk.
    func isGoneMeanwhile(_ call: SimulatedCall, _ reply: SimulatedReply) -> Bool {
        switch (call, reply.rejection) {
        case (.look(let id), .unknownUser), (.change(let id, _, _), .unknownUser):
            user(id)?.isWiped == true
        case (.lend(_, let key, _), .unknownSharedKey):
            books.sharedKeys[SharedKeyID(of: key)] == nil
        case (.changeKey(let id, _, _), .unknownSharedKey): books.sharedKeys[id] == nil
        default: false
        }
    }
}
