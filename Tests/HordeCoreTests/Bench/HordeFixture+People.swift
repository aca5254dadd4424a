import HordeTestSupport

@testable import HordeCore

extension HordeFixture {
    /// Somebody makes an account, with the code of an invitation or without.
    mutating func register(
        _ name: String, key: UInt64, code: UInt64? = nil
    ) throws(HordeRejection) {
        try apply(
            .register(
                Registration(
                    name: name, key: HordeFixture.key(key),
                    invitation: code.map { HordeFixture.key($0) })))
    }

    /// Somebody makes an invitation.
    mutating func invite(
        code: UInt64, uses: Int, life: Duration? = nil, by actor: UserID = HordeFixture.root
    ) throws(HordeRejection) -> InvitationID {
        let id = InvitationID(bits: nextBits())
        let order = InvitationOrder(code: HordeFixture.key(code), uses: uses, life: life)
        try apply(.createInvitation(order, id: id, actor: actor))
        return id
    }

    /// How a change of a user is refused; nil when it is not.
    func refusal(
        changing user: UserID, by actor: UserID, _ set: (inout UserChanges) -> Void
    ) -> HordeRejection? {
        var changes = UserChanges()
        set(&changes)
        return refusal { [changes] horde throws(HordeRejection) in
            try horde.change(user, changes, by: actor)
        }
    }
}

extension HordeFixture {
    /// Somebody marks a user as deleted, or wipes it.
    mutating func delete(_ user: UserID, by actor: UserID) throws(HordeRejection) {
        let closing = LedgerEventID(bits: nextBits())
        try apply(.deleteUser(user, actor: actor, closing: closing))
    }
}
