extension HordeState {
    func decideChangeModes(
        _ changes: ModeChanges, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        let actor = try acting(actor)
        guard !changes.isEmpty else { throw .nothingToChange }
        let needsAdministrator =
            changes.allowsAnonymous != nil || changes.registration != nil
            || changes.minimumStanding != nil || changes.isInMaintenance != nil
        if needsAdministrator, !actor.isAdministrator { throw .notAdministrator }
        guard actor.isModerator else { throw .notModerator }
        var modes = modes
        if let allows = changes.allowsAnonymous { modes.allowsAnonymous = allows }
        if let registration = changes.registration { modes.registration = registration }
        if let invited = changes.workersByInvitation { modes.workersByInvitation = invited }
        if let minimum = changes.minimumStanding { modes.minimumStanding = minimum }
        if let isOn = changes.isInMaintenance { modes.isInMaintenance = isOn }
        if let isOn = changes.isUnderRaid { modes.isUnderRaid = isOn }
        return modes == self.modes ? [] : [.durable(.modesChanged(modes))]
    }

    func decideCreateInvitation(
        _ order: InvitationOrder, id: InvitationID, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try administrator(actor)
        guard (1...100_000).contains(order.uses) else { throw .invalidValue(field: "uses") }
        if let life = order.life, life <= .zero || life > .seconds(3650 * 86_400) {
            throw .invalidValue(field: "life")
        }
        guard invitationCodes[order.code] == nil, invitations[id] == nil else {
            throw .keyTaken
        }
        let invitation = Invitation(
            id: id, code: order.code, usesLeft: order.uses, expiresAt: order.life.map { now + $0 },
            createdBy: actor, createdAt: now)
        return [.durable(.invitationSaved(invitation))]
    }

    func decideRevokeInvitation(
        _ id: InvitationID, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try administrator(actor)
        guard var invitation = invitations[id] else { throw .unknownInvitation }
        guard !invitation.isRevoked else { return [] }
        invitation.isRevoked = true
        return [.durable(.invitationSaved(invitation))]
    }
}
