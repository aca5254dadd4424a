extension HordeService {
    /// Makes the anonymous account and the first administrator of a fresh horde.
    ///
    /// - Throws: ``HordeRejection/nothingToChange`` when there are users already.
    public func bootstrap(
        administrator name: String, key: SecretDigest
    ) async throws(HordeRejection) -> UserID {
        try await performDurably(.bootstrap(name: name, key: key))
        return UserID(1)
    }

    /// The registered user with a key; nil when nobody has it.
    public func user(withKey key: SecretDigest) -> UserID? { state.user(withKey: key) }

    /// What a user is or may do; nothing when there is no such user.
    public func roles(of id: UserID) -> UserRoles {
        state.users.indices.contains(id.number) ? state.users[id.number].profile.roles : []
    }

    /// Somebody makes an account.
    public func register(
        _ registration: Registration
    ) async throws(HordeRejection) -> UserView {
        let performed = try perform(.register(registration))
        return try await saved(by: performed)
    }

    /// An administrator makes an account for somebody.
    public func create(
        _ creation: UserCreation, by actor: UserID
    ) async throws(HordeRejection) -> UserView {
        let award = LedgerEventID(bits: identifiers.next())
        let performed = try perform(.create(creation, actor: actor, award: award))
        return try await saved(by: performed)
    }

    /// A user changes itself, or is changed by a moderator or an administrator.
    public func change(
        user: UserID, _ changes: UserChanges, by actor: UserID
    ) async throws(HordeRejection) -> UserView {
        _ = try perform(
            .changeUser(
                user, changes, actor: actor,
                adjustment: LedgerEventID(bits: identifiers.next()),
                promotion: LedgerEventID(bits: identifiers.next()),
                grant: LedgerEventID(bits: identifiers.next())))
        return try await self.user(user)
    }

    /// True when a service that is not gone has a passkey.
    public func isService(withPasskey passkey: SecretDigest) -> Bool {
        guard let id = state.passkeys[passkey] else { return false }
        let roles = state.users[id.number].profile.roles
        return roles.contains(.service) && !roles.contains(.deleted)
    }

    /// The user or a moderator deletes a user: it is marked at first, and wiped when it has been
    /// marked for ``UserProfile/wipeDelay``.
    ///
    /// - Throws: ``HordeRejection/unknownUser``, ``HordeRejection/anonymousForbidden``,
    ///   ``HordeRejection/cannotDeleteModerator``, ``HordeRejection/notUserOrModerator``,
    ///   ``HordeRejection/cannotWipeYet``.
    public func delete(user: UserID, by actor: UserID) async throws(HordeRejection) {
        let closing = LedgerEventID(bits: identifiers.next())
        try await performDurably(.deleteUser(user, actor: actor, closing: closing))
    }

    /// A user gives kudos to another.
    ///
    /// - Returns: what was given; for a repetition, what was given then.
    public func transfer(_ order: TransferOrder) async throws(HordeRejection) -> Kudos {
        let event = LedgerEventID(bits: identifiers.next())
        try await performDurably(.transfer(order, event: event))
        // A repetition may come before the batch of the first is on disk.
        try await durable(touched.batch(of: order.source))
        return order.amount
    }

    /// A user with figures.
    public func user(_ id: UserID) async throws(HordeRejection) -> UserView {
        // What is shown is what is waited for: by the time it is on disk there may be more.
        let view = state.view(of: try state.existing(id))
        try await durable(touched.batch(of: id))
        return view
    }

    /// A page of users.
    ///
    /// - Parameters:
    ///   - page: The page, from 1.
    ///   - size: Users on a page, from 1.
    ///   - order: How they are sorted.
    /// - Returns: nothing past the last page.
    public func users(
        page: Int, size: Int, by order: UserOrder
    ) async throws(HordeRejection) -> [UserView] {
        let users = state.users(page: page, size: size, by: order)
        try await durable(users.map { touched.batch(of: $0.profile.id) }.max() ?? 0)
        return users
    }

    private func saved(by performed: Performed) async throws(HordeRejection) -> UserView {
        for case .durable(.userSaved(let profile)) in performed.events {
            return try await user(profile.id)
        }
        preconditionFailure("Whoever makes an account has one.")
    }
}
