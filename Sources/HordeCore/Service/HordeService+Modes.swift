extension HordeService {
    /// The modes.
    public func modes() -> HordeModes { state.modes }

    /// An administrator, or for some a moderator, changes the modes.
    public func change(
        modes changes: ModeChanges, by actor: UserID
    ) async throws(HordeRejection) -> HordeModes {
        try await performDurably(.changeModes(changes, actor: actor))
        return state.modes
    }

    /// An administrator makes an invitation.
    public func createInvitation(
        _ order: InvitationOrder, by actor: UserID
    ) async throws(HordeRejection) -> Invitation {
        let id = InvitationID(bits: identifiers.next())
        try await performDurably(.createInvitation(order, id: id, actor: actor))
        guard let invitation = state.invitations[id] else { throw .unknownInvitation }
        return invitation
    }

    /// An administrator takes an invitation back.
    public func revokeInvitation(
        _ id: InvitationID, by actor: UserID
    ) async throws(HordeRejection) -> Invitation {
        try await performDurably(.revokeInvitation(id, actor: actor))
        guard let invitation = state.invitations[id] else { throw .unknownInvitation }
        return invitation
    }

    /// All invitations, newest first, for an administrator.
    public func invitations(by actor: UserID) async throws(HordeRejection) -> [Invitation] {
        _ = try state.administrator(actor)
        return state.invitations.values.sorted {
            ($1.createdAt, $1.id) < ($0.createdAt, $0.id)
        }
    }

    /// Replays the whole ledger and compares it with the accounts, for an administrator.
    ///
    /// - Throws: ``HordeRejection/notAdministrator``, ``HordeRejection/storageUnavailable``.
    public func audit(by actor: UserID) async throws(HordeRejection) -> AuditReport {
        _ = try state.administrator(actor)
        do {
            return try await journal.audit()
        } catch {
            throw .storageUnavailable
        }
    }
}
