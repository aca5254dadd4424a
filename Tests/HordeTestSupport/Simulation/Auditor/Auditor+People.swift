import HordeCore

extension Auditor {
    mutating func note(
        _ registration: Registration, _ number: Int, _ reply: SimulatedReply?,
        _ call: SimulatedCall
    ) throws(Discrepancy) {
        var refusals: [HordeRejection] = []
        switch books.modes.registration {
        case .open: break
        case .invitation: refusals.append(.invitationInvalid)
        case .closed: refusals.append(.registrationClosed)
        }
        if registration.name.isEmpty { refusals.append(.nameInvalid) }
        if books.users.contains(where: { $0.key == registration.key }) {
            refusals.append(.keyTaken)
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        books.users.append(
            Books.User(
                name: registration.name, key: registration.key, roles: .pseudonymous,
                createdAt: now))
    }

    /// Adjustments, grants, single roles and the end of a deletion are all that the simulation
    /// changes about users.
    mutating func note(
        change changes: UserChanges, of id: UserID, by actor: UserID, _ number: Int,
        _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        var refusals: [HordeRejection] = []
        let isAdministrator = user(actor)?.roles.contains(.administrator) ?? false
        if user(id)?.isWiped == true { refusals.append(.unknownUser) }
        if actor == .anonymous { refusals.append(.anonymousForbidden) }
        if !(changes.undeletes && actor == id) {
            refusals += self.refusals(ofActing: actor)
            if !isAdministrator { refusals += [.notAdministrator, .notModerator] }
        }
        if changes.undeletes, user(id)?.isGone == false { refusals.append(.userNotDeleted) }
        if id == .anonymous, !changes.roles.isEmpty { refusals.append(.anonymousForbidden) }
        if let kudos = changes.kudos, abs(kudos.centikudos) > 100_000_000_000 {
            refusals.append(.amountTooLarge(limit: Kudos(1_000_000_000)))
        }
        refusals += self.refusals(ofGrant: changes.monthlyGrant, to: id)
        let grant = grant(changes.monthlyGrant, of: id)
        var roles = user(id)?.roles ?? []
        for change in changes.roles {
            if change.isOn { roles.insert(change.role) } else { roles.remove(change.role) }
            if change.isOn, change.role == .moderator { roles.insert(.trusted) }
        }
        if changes.undeletes { roles.remove(.deleted) }
        let kudos = changes.kudos?.centikudos ?? 0
        let moves = kudos != 0 || roles != user(id)?.roles || grant != user(id)?.grant
        if refusals.isEmpty, !moves {
            guard try isAccepted(reply, unless: []) else { return }
            if reply == nil { wait(number, call, for: id) }
            return
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        giveMore(by: grant, to: id)
        books.users[id.number].grant = grant
        books.users[id.number].roles = roles
        if changes.undeletes {
            books.users[id.number].deletedAt = nil
            saw(.undeleted)
        }
        books.users[id.number].balance += kudos
        books.treasury -= kudos
        if books.users[id.number].isTrusted {
            takeOutOfEscrow(id)
        }
    }

    mutating func note(
        _ changes: ModeChanges, by actor: UserID, _ number: Int, _ reply: SimulatedReply?,
        _ call: SimulatedCall
    ) throws(Discrepancy) {
        let isAdministrator = user(actor)?.roles.contains(.administrator) ?? false
        let refusals: [HordeRejection] =
            isAdministrator
            ? [] : [.notAdministrator, .notModerator] + self.refusals(ofActing: actor)
        var modes = books.modes
        if let allows = changes.allowsAnonymous { modes.allowsAnonymous = allows }
        if let mode = changes.registration { modes.registration = mode }
        if let invited = changes.workersByInvitation { modes.workersByInvitation = invited }
        if let minimum = changes.minimumStanding { modes.minimumStanding = minimum }
        if let isOn = changes.isInMaintenance { modes.isInMaintenance = isOn }
        if refusals.isEmpty, modes == books.modes {
            _ = try isAccepted(reply, unless: [])
            return
        }
        guard try isAccepted(durable: call, number, reply, unless: refusals) else { return }
        books.modes = modes
    }

    mutating func note(
        _ order: TransferOrder, _ number: Int, _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        let amount = order.amount.centikudos
        let key = order.idempotencyKey.map { Books.TransferKey(source: order.source, key: $0) }
        let transfer = Books.Transfer(destination: order.destination, amount: amount, time: now)
        let isGiverThere = user(order.source)?.isWiped != true
        if isGiverThere, let key, let known = books.transfers[key], known.isSame(as: transfer) {
            // A repetition moves nothing, and is told what the first was told once that is on disk.
            guard try isAccepted(reply, unless: []) else { return }
            wait(number, call, for: order.source, amount: amount)
            try answerAtOnce(number, reply)
            return
        }
        let refusals = refusals(of: order, isConflict: key.flatMap { books.transfers[$0] } != nil)
        guard
            try isAccepted(durable: call, number, reply, unless: refusals, amount: amount)
        else { return }
        books.users[order.source.number].balance -= amount
        books.users[order.destination.number].balance += amount
        if let key { books.transfers[key] = transfer }
        if let id = order.sharedKey, let budget = books.sharedKeys[id]?.budget {
            books.sharedKeys[id]?.budget = budget + order.amount
        }
    }

    private func refusals(of order: TransferOrder, isConflict: Bool) -> [HordeRejection] {
        var refusals: [HordeRejection] = []
        let amount = order.amount.centikudos
        if order.source == .anonymous { refusals.append(.transferFromAnonymous) }
        if order.destination == .anonymous { refusals.append(.transferToAnonymous) }
        if order.source == order.destination { refusals.append(.transferToSelf) }
        // Whoever was not yet on disk is gone after a crash.
        if user(order.source)?.isWiped != false { refusals.append(.unknownUser) }
        if user(order.source)?.isGone == true || user(order.destination)?.isGone == true {
            refusals.append(.deletedUser)
        }
        refusals += self.refusals(ofKeyOf: order)
        if user(order.destination) == nil { refusals.append(.unknownTransferTarget) }
        if user(order.source)?.roles.contains(.flagged) == true {
            refusals.append(.sourceFlagged)
        }
        if user(order.destination)?.roles.contains(.flagged) == true {
            refusals.append(.targetFlagged)
        }
        if amount < 0 { refusals.append(.amountNegative) }
        if amount == 0 { refusals.append(.amountZero) }
        if isConflict { refusals.append(.idempotencyConflict) }
        if amount > 100_000_000_000 {
            refusals.append(.amountTooLarge(limit: Kudos(1_000_000_000)))
        }
        let available = standing(of: order.source)
        if amount > available {
            refusals.append(.insufficientKudos(available: Kudos(centikudos: available)))
        }
        return refusals
    }

    // MARK: Looking

    mutating func noteLook(
        _ id: UserID, _ number: Int, _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        let isUnknown = user(id)?.isWiped != false
        guard try isAccepted(reply, unless: isUnknown ? [.unknownUser] : []) else { return }
        wait(number, call, for: id)
        try answerAtOnce(number, reply)
    }

    /// Notes a call that shows a user and therefore may have to wait for the disk.
    mutating func wait(
        _ number: Int, _ call: SimulatedCall, for id: UserID, amount: Int64? = nil
    ) {
        let batch = user(id).flatMap { balances[id]?[$0.balance] } ?? 0
        pending[number] = Pending(call: call, batch: batch, amount: amount)
    }

    mutating func answerAtOnce(_ number: Int, _ reply: SimulatedReply?) throws(Discrepancy) {
        guard let reply else { return }
        try noteLate(number, reply)
    }

    /// A view shows a balance that the user has had since it was asked for, or before, and that
    /// is on disk.
    func compare(_ view: UserView) throws(Discrepancy) {
        let shown = view.balance.centikudos
        let batch = balances[view.profile.id]?[shown] ?? UInt64.max
        try expect(
            batch <= committedBatch,
            "user \(view.profile.id) is shown with \(view.balance), which is not on disk")
        try expect(view.details.total == view.balance, "details do not add up in a view")
    }
}
