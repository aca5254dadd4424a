extension HordeState {
    /// Says what a command leads to at `now`, without doing it.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - now: The time, never earlier than that of a command before.
    ///   - vault: The prompts, for workers that block words.
    /// - Returns: the facts, in order; none when there is nothing to do.
    /// - Throws: ``HordeRejection``, the first that applies.
    public func decide(
        _ command: HordeCommand, at now: Timestamp, reading vault: TextVault = TextVault()
    ) throws(HordeRejection) -> [HordeEvent] {
        switch command {
        case .bootstrap(let name, let key): try decideBootstrap(name, key, at: now)
        case .submit(let command): try decideSubmit(command, at: now)
        case .touch(let id): try decideTouch(id, at: now)
        case .cancel(let id): try decideCancel(id)
        case .pop(let command): try decidePop(command, at: now, reading: vault)
        case .withdraw(let id): decideWithdraw(id)
        case .deliver(let command): try decideDeliver(command, at: now)
        case .fail(let id, let owner): try decideFail(id, owner: owner, at: now)
        case .giveBack(let ids): decideGiveBack(ids)
        case .report(let report): try decideReport(report)
        case .register(let registration): try decideRegister(registration, at: now)
        case .create(let creation, let actor, let award):
            try decideCreate(creation, actor: actor, award: award, at: now)
        case .changeUser(let id, let changes, let actor, let adjustment, let promotion, let grant):
            try decideChangeUser(
                id, changes, actor: actor, adjustment: adjustment, promotion: promotion,
                grant: grant, at: now)
        case .deleteUser(let id, let actor, let closing):
            try decideDeleteUser(id, actor: actor, closing: closing, at: now)
        case .changeWorker(let id, let changes, let actor):
            try decideChangeWorker(id, changes, actor: actor, at: now)
        case .deleteWorker(let id, let actor): try decideDeleteWorker(id, actor: actor)
        case .transfer(let order, let event): try decideTransfer(order, event: event, at: now)
        case .award(let order, let actor, let event):
            try decideAward(order, actor: actor, event: event, at: now)
        case .reverse(let movement, let id, let actor):
            try decideReversal(of: movement, as: id, actor: actor, at: now)
        case .changeModes(let changes, let actor): try decideChangeModes(changes, actor: actor)
        case .createInvitation(let order, let id, let actor):
            try decideCreateInvitation(order, id: id, actor: actor, at: now)
        case .revokeInvitation(let id, let actor):
            try decideRevokeInvitation(id, actor: actor)
        case .createFilter, .changeFilter, .deleteFilter, .createStyle, .changeStyle,
            .deleteStyle, .createCollection, .changeCollection, .deleteCollection,
            .confirmModel, .withdrawModel:
            try decideLibrary(command, at: now)
        case .createTeam(let content, let id, let actor):
            try decideCreateTeam(content, id: id, actor: actor, at: now)
        case .changeTeam(let id, let changes, let actor):
            try decideChangeTeam(id, changes, actor: actor)
        case .deleteTeam(let id, let actor): try decideDeleteTeam(id, actor: actor)
        case .createMessage(let order, let id, let actor):
            try decideCreateMessage(order, id: id, actor: actor, at: now)
        case .deleteMessage(let id, let actor): try decideDeleteMessage(id, actor: actor)
        case .createSharedKey(let changes, let key, let actor):
            try decideCreateSharedKey(changes, key: key, actor: actor, at: now)
        case .changeSharedKey(let id, let changes, let actor):
            try decideChangeSharedKey(id, changes, actor: actor, at: now)
        case .deleteSharedKey(let id, let actor): try decideDeleteSharedKey(id, actor: actor)
        case .changeCatalogue(let catalogue): decideChangeCatalogue(catalogue)
        case .sweep: []
        case .setHandingOut(let hands): decideHandingOut(hands)
        }
    }

    private func decideLibrary(
        _ command: HordeCommand, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        switch command {
        case .createFilter(let changes, let id, let actor):
            try decideCreateFilter(changes, id: id, actor: actor, at: now)
        case .changeFilter(let id, let changes, let actor):
            try decideChangeFilter(id, changes, actor: actor)
        case .deleteFilter(let id, let actor): try decideDeleteFilter(id, actor: actor)
        case .createStyle(let content, let id, let actor):
            try decideCreateStyle(content, id: id, actor: actor, at: now)
        case .changeStyle(let id, let content, let actor):
            try decideChangeStyle(id, to: content, actor: actor)
        case .deleteStyle(let id, let actor): try decideDeleteStyle(id, actor: actor)
        case .createCollection(let content, let id, let actor):
            try decideCreateCollection(content, id: id, actor: actor, at: now)
        case .changeCollection(let id, let content, let actor):
            try decideChangeCollection(id, to: content, actor: actor)
        case .deleteCollection(let id, let actor): try decideDeleteCollection(id, actor: actor)
        case .confirmModel(let model, let size, let actor):
            try decideConfirmModel(model, size, actor: actor, at: now)
        case .withdrawModel(let model, let actor):
            try decideWithdrawModel(model, actor: actor)
        default: []
        }
    }

    /// The user with a number.
    ///
    /// - Throws: ``HordeRejection/unknownUser``.
    func existing(_ id: UserID) throws(HordeRejection) -> User {
        guard users.indices.contains(id.number) else { throw .unknownUser }
        let user = users[id.number]
        guard !user.profile.roles.contains(.wiped) else { throw .unknownUser }
        return user
    }

    /// The user who acts.
    ///
    /// - Throws: ``HordeRejection/unknownUser``, ``HordeRejection/deletedUser``.
    func acting(_ id: UserID) throws(HordeRejection) -> User {
        let user = try existing(id)
        guard !user.profile.roles.contains(.deleted) else { throw .deletedUser }
        return user
    }

    /// The user who acts, with at least a moderator's rights.
    func moderator(_ id: UserID) throws(HordeRejection) -> User {
        let user = try existing(id)
        guard user.isModerator, !user.profile.roles.contains(.deleted) else {
            throw .notModerator
        }
        return user
    }

    /// The user who acts, with an administrator's rights.
    func administrator(_ id: UserID) throws(HordeRejection) -> User {
        let user = try existing(id)
        guard user.isAdministrator, !user.profile.roles.contains(.deleted) else {
            throw .notAdministrator
        }
        return user
    }

    private func decideHandingOut(_ hands: Bool) -> [HordeEvent] {
        guard hands != handsOutJobs else { return [] }
        let waiting = hands ? waitingPops.all : []
        return [.fact(.handingOutChanged(hands)), .fact(.popsReopened(waiting))]
    }
}
