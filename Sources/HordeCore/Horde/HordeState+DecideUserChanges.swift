extension HordeState {
    /// In order: who is changed, who acts, each change; all of them or none.
    func decideChangeUser(
        _ id: UserID, _ changes: UserChanges, actor: UserID, adjustment: LedgerEventID,
        promotion: LedgerEventID, grant: LedgerEventID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let user = try existing(id)
        guard actor != .anonymous else { throw .anonymousForbidden }
        // Whoever is marked as deleted can at least take that back.
        let actor = actor == id && changes.undeletes ? user : try acting(actor)
        try authorise(changes, of: user, by: actor)
        try check(changes, of: user)

        // Nothing below can fail.
        var profile = user.profile
        if let name = changes.name { profile.name = name }
        if let contact = changes.contact { profile.contact = contact }
        if let comment = changes.comment { profile.comment = comment }
        if let count = changes.concurrency { profile.concurrency = count }
        if let count = changes.workersInvited { profile.workersInvited = count }
        if let shows = changes.showsWorkers { profile.roles.set(.showsWorkers, to: shows) }
        for change in changes.roles {
            profile.roles.set(change.role, to: change.isOn)
            if change.role == .moderator, change.isOn { profile.roles.insert(.trusted) }
            if change.role == .education, changes.concurrency == nil {
                profile.noteEducation(change.isOn)
            }
        }
        if changes.undeletes { profile.roles.remove(.deleted) }
        profile.deletedAt = profile.roles.contains(.deleted) ? profile.deletedAt ?? now : nil
        if let passkey = changes.passkey { profile.passkey = passkey }
        if let change = changes.monthlyGrant {
            profile.monthlyGrant = self.grant(change, of: user.profile, at: now)
        }
        var events: [HordeEvent] = []
        if profile != user.profile { events.append(.durable(.userSaved(profile))) }
        if let kudos = changes.kudos, kudos != .zero {
            let order = AwardOrder(user: id, amount: kudos, reason: .adjustment)
            let event = LedgerEvent(id: adjustment, time: now, entries: [order.entry()])
            events.append(.durable(.kudosMoved(event)))
        }
        if changes.monthlyGrant != nil {
            events += firstGrant(from: user.profile, to: profile, as: grant, at: now)
        }
        let escrow = ledger.escrow(of: id).balance
        if escrow > .zero, User(profile: profile).isTrusted {
            let entry = LedgerEntry(
                debit: .escrow(id), credit: .balance(id), amount: escrow, code: .promotion)
            events.append(
                .durable(.kudosMoved(LedgerEvent(id: promotion, time: now, entries: [entry]))))
        }
        let waiting = waitingPops.own(by: id)
        if !events.isEmpty, !waiting.isEmpty { events.append(.fact(.popsReopened(waiting))) }
        return events
    }

    private func authorise(
        _ changes: UserChanges, of user: User, by actor: User
    ) throws(HordeRejection) {
        guard !changes.isEmpty else { throw .nothingToChange }
        let isSelf = user.profile.id == actor.profile.id
        let needsAdministrator =
            changes.kudos != nil || changes.monthlyGrant != nil
            || changes.roles.contains {
                !$0.role.isDisjoint(with: [.administrator, .moderator])
            }
        let needsModerator =
            changes.comment != nil || changes.concurrency != nil
            || changes.workersInvited != nil || !changes.roles.isEmpty
            || changes.resetsSuspicion
        if needsAdministrator, !actor.isAdministrator { throw .notAdministrator }
        if needsModerator || !isSelf, !actor.isModerator { throw .notModerator }
        // A moderator does not change an administrator.
        if user.isAdministrator, !isSelf, !actor.isAdministrator { throw .notAdministrator }
        if changes.passkey != nil, !actor.profile.roles.contains(.service) { throw .notService }
    }

    private func check(_ changes: UserChanges, of user: User) throws(HordeRejection) {
        if user.profile.id == .anonymous, !changes.roles.isEmpty || changes.name != nil {
            throw .anonymousForbidden
        }
        if changes.undeletes, !user.profile.roles.contains(.deleted) { throw .userNotDeleted }
        if let passkey = changes.passkey, passkeys[passkey] != nil { throw .keyTaken }
        if let name = changes.name {
            guard name.count <= policy.nameLimit, name.isPrintable else { throw .nameInvalid }
        }
        if let contact = changes.contact, contact.count > 500 {
            throw .invalidValue(field: "contact")
        }
        if let comment = changes.comment, comment.count > 500 {
            throw .invalidValue(field: "comment")
        }
        if let count = changes.concurrency, !(0...500).contains(count) {
            throw .invalidValue(field: "concurrency")
        }
        if let count = changes.workersInvited, !(0...10_000).contains(count) {
            throw .invalidValue(field: "workersInvited")
        }
        if changes.roles.contains(where: {
            !$0.role.isDisjoint(with: [.pseudonymous, .showsWorkers, .wiped])
        }) {
            throw .invalidValue(field: "roles")
        }
        if let kudos = changes.kudos {
            let limit = policy.largestMovement
            guard kudos <= limit, kudos >= -limit else { throw .amountTooLarge(limit: limit) }
        }
        if let change = changes.monthlyGrant { try check(change, of: user) }
    }
}

extension UserProfile {
    /// How many jobs a school may have open at once, unless it is told another number.
    public static let educationConcurrency = 200

    /// Lets a school ask for much at once, and one that is a school no more for as much as others.
    mutating func noteEducation(_ isOn: Bool) {
        if isOn {
            concurrency = Self.educationConcurrency
        } else if concurrency == Self.educationConcurrency {
            concurrency = nil
        }
    }
}

extension UserRoles {
    /// Switches a role on or off.
    mutating func set(_ role: UserRoles, to isOn: Bool) {
        if isOn { insert(role) } else { remove(role) }
    }
}
