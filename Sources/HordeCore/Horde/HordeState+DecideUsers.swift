extension HordeState {
    /// Makes the anonymous account and the first administrator.
    func decideBootstrap(
        _ name: String, _ key: SecretDigest, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        guard users.isEmpty else { throw .nothingToChange }
        try check(name: name, key: key)
        let anonymous = UserProfile(
            id: .anonymous, name: "Anonymous", key: nil, roles: [], createdAt: now)
        let administrator = UserProfile(
            id: UserID(1), name: name, key: key,
            roles: [.administrator, .moderator, .trusted], createdAt: now)
        return [.durable(.userSaved(anonymous)), .durable(.userSaved(administrator))]
    }

    /// In order: the mode, the invitation, the name, the key.
    func decideRegister(
        _ registration: Registration, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        var events: [HordeEvent] = []
        switch modes.registration {
        case .open: break
        case .closed: throw .registrationClosed
        case .invitation:
            guard let code = registration.invitation, let id = invitationCodes[code],
                var invitation = invitations[id], invitation.isOpen(at: now)
            else { throw .invitationInvalid }
            invitation.usesLeft -= 1
            events.append(.durable(.invitationSaved(invitation)))
        }
        try check(name: registration.name, key: registration.key)
        let profile = UserProfile(
            id: UserID(users.count), name: registration.name, key: registration.key,
            roles: [.pseudonymous], createdAt: now)
        return events + [.durable(.userSaved(profile))]
    }

    func decideCreate(
        _ creation: UserCreation, actor: UserID, award: LedgerEventID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try administrator(actor)
        try check(name: creation.name, key: creation.key)
        guard creation.kudos >= .zero else { throw .amountNegative }
        guard creation.kudos <= policy.largestMovement else {
            throw .amountTooLarge(limit: policy.largestMovement)
        }
        let id = UserID(users.count)
        let profile = UserProfile(
            id: id, name: creation.name, key: creation.key, roles: creation.roles,
            createdAt: now)
        var events: [HordeEvent] = [.durable(.userSaved(profile))]
        if creation.kudos > .zero {
            let entry = LedgerEntry(
                debit: .treasury, credit: .balance(id), amount: creation.kudos, code: .award)
            events.append(
                .durable(.kudosMoved(LedgerEvent(id: award, time: now, entries: [entry]))))
        }
        return events
    }

    func check(name: String, key: SecretDigest) throws(HordeRejection) {
        guard name.count <= policy.nameLimit, name.isPrintable else { throw .nameInvalid }
        guard user(withKey: key) == nil else { throw .keyTaken }
    }
}
