import HordeCore

/// The simplest journal that keeps the contract: it folds events into a snapshot, one by one.
///
/// What SQLite loads is compared with it.
actor ReferenceJournal: HordeJournal {
    private var snapshot = HordeSnapshot()
    private var entries = 0
    private var movements: [LedgerEvent] = []

    func load() -> HordeSnapshot {
        snapshot
    }

    func commit(_ batch: JournalBatch) throws(JournalFault) {
        guard batch.number > snapshot.lastBatch else { return }
        guard batch.number == snapshot.lastBatch + 1 else {
            throw JournalFault(code: .other, message: "A batch is missing.")
        }
        for event in batch.events { apply(event) }
        snapshot.lastBatch = batch.number
        snapshot.lastTime = batch.time
    }

    func movement(_ id: LedgerEventID) -> LedgerMovement? {
        movements.first { $0.id == id }.map(kept)
    }

    func movements(
        of user: UserID, before event: LedgerEventID?, limit: Int
    ) -> [LedgerMovement] {
        let earlier = event.map { id in movements.prefix { $0.id != id } } ?? movements[...]
        return earlier.reversed().filter { $0.concerns(user) }.prefix(limit).map(kept)
    }

    private func kept(_ event: LedgerEvent) -> LedgerMovement {
        LedgerMovement(
            event: event, reversedBy: movements.first { $0.reverses == event.id }?.id)
    }

    func audit() -> AuditReport {
        AuditReport(
            entries: entries, accounts: 2 + 2 * snapshot.users.count, sum: .zero, findings: [])
    }
}

extension ReferenceJournal {
    private func apply(_ event: DurableEvent) {
        switch event {
        case .userSaved(let profile): save(profile)
        case .workerSaved(let profile): save(profile)
        case .workerDeleted(let id): snapshot.workers.removeAll { $0.profile.id == id }
        case .workerReported(let id, let reason):
            change(id) { $0.reports[reason, default: 0] += 1 }
        case .jobSettled(let settlement): settle(settlement)
        case .uptimeRewarded(let credit):
            change(credit.progress.worker) { $0.kudosUptime += credit.reward }
            note(credit.progress)
            if let event = credit.ledgerEvent { post(event) }
        case .workersProgressed(let progress): progress.forEach(note)
        case .kudosTransferred(let transfer):
            post(transfer.ledgerEvent)
            if transfer.idempotencyKey != nil { snapshot.transfers.append(transfer) }
        case .kudosMoved(let event): post(event)
        case .modesChanged(let modes): snapshot.modes = modes
        case .invitationSaved(let invitation): keep(invitation, in: \.invitations, by: \.id)
        case .filterSaved(let filter): keep(filter, in: \.filters, by: \.id)
        case .filterDeleted(let id): snapshot.filters.removeAll { $0.id == id }
        case .modelConfirmed(let confirmation):
            keep(confirmation, in: \.confirmations, by: \.model)
        case .modelWithdrawn(let model): snapshot.confirmations.removeAll { $0.model == model }
        case .styleSaved(let style): keep(style, in: \.styles, by: \.id)
        case .styleDeleted(let id): snapshot.styles.removeAll { $0.id == id }
        case .collectionSaved(let collection): keep(collection, in: \.collections, by: \.id)
        case .collectionDeleted(let id): snapshot.collections.removeAll { $0.id == id }
        case .styleUsed(let choice):
            for index in snapshot.styles.indices where snapshot.styles[index].id == choice.style {
                snapshot.styles[index].uses += 1
            }
            for index in snapshot.collections.indices
            where snapshot.collections[index].id == choice.collection {
                snapshot.collections[index].uses += 1
            }
        case .teamSaved(let team): keep(team, in: \.teams, by: \.id)
        case .teamDeleted(let id): snapshot.teams.removeAll { $0.id == id }
        case .messageSaved(let message): keep(message, in: \.messages, by: \.id)
        case .messageDeleted(let id): snapshot.messages.removeAll { $0.id == id }
        case .sharedKeySaved(let key): keep(key, in: \.sharedKeys, by: \.id)
        case .sharedKeyDeleted(let id): snapshot.sharedKeys.removeAll { $0.id == id }
        case .idempotencyKeysForgotten(let instant):
            snapshot.transfers.removeAll { $0.ledgerEvent.time < instant }
        }
    }

    /// Puts a value in the place of the one with its identifier, or among the others.
    private func keep<Value, Identifier: Comparable>(
        _ value: Value, in list: WritableKeyPath<HordeSnapshot, [Value]>,
        by id: KeyPath<Value, Identifier>
    ) {
        snapshot[keyPath: list].removeAll { $0[keyPath: id] == value[keyPath: id] }
        snapshot[keyPath: list].append(value)
        snapshot[keyPath: list].sort { $0[keyPath: id] < $1[keyPath: id] }
    }

    private func save(_ profile: UserProfile) {
        if snapshot.users.indices.contains(profile.id.number) {
            snapshot.users[profile.id.number].profile = profile
            if !profile.roles.isDisjoint(with: [.trusted, .moderator, .administrator]) {
                snapshot.users[profile.id.number].trust = TrustProgress()
            }
            return
        }
        precondition(profile.id.number == snapshot.users.count, "Users come in order.")
        snapshot.users.append(
            HordeSnapshot.UserRecord(
                profile: profile, statistics: UserStatistics(), balance: Account(),
                escrow: Account(), details: KudosDetails()))
    }

    private func save(_ profile: WorkerProfile) {
        if let index = snapshot.workers.firstIndex(where: { $0.profile.id == profile.id }) {
            snapshot.workers[index].profile = profile
            return
        }
        snapshot.workers.append(
            HordeSnapshot.WorkerRecord(
                profile: profile, statistics: WorkerStatistics(lastCheckIn: profile.createdAt)))
        snapshot.workers.sort { $0.profile.id < $1.profile.id }
    }

    private func settle(_ settlement: Settlement) {
        let (requester, owner) = (settlement.requester.number, settlement.owner.number)
        snapshot.users[requester].statistics.textsUsed += 1
        snapshot.users[requester].statistics.tokensUsed += settlement.tokens.count
        snapshot.users[owner].statistics.textsContributed += 1
        snapshot.users[owner].statistics.tokensContributed += settlement.tokens.count
        change(settlement.worker) { statistics in
            statistics.textsDelivered += 1
            statistics.tokensDelivered += settlement.tokens.count
            statistics.kudosGenerated += settlement.reward
        }
        snapshot.modelTexts.note(settlement)
        if let event = settlement.ledgerEvent { post(event) }
        for index in snapshot.sharedKeys.indices
        where snapshot.sharedKeys[index].id == settlement.sharedKey {
            snapshot.sharedKeys[index].utilized += settlement.paid
        }
        guard let credit = settlement.trust else { return }
        snapshot.users[owner].trust.earned += credit.amount
        if credit.isNewPayer { snapshot.users[owner].trust.payers.append(credit.payer) }
    }

    private func note(_ progress: WorkerProgress) {
        change(progress.worker) { statistics in
            statistics.lastCheckIn = progress.lastCheckIn
            statistics.uptimeMilliseconds = progress.uptimeMilliseconds
            statistics.accruedMilliseconds = progress.accruedMilliseconds
            statistics.jobsFailed = progress.jobsFailed
        }
    }

    private func change(_ worker: WorkerID, _ body: (inout WorkerStatistics) -> Void) {
        guard let index = snapshot.workers.firstIndex(where: { $0.profile.id == worker }) else {
            return
        }
        body(&snapshot.workers[index].statistics)
    }

    private func post(_ event: LedgerEvent) {
        movements.append(event)
        for entry in event.entries {
            entries += 1
            change(entry.debit, entry.code, -entry.amount)
            change(entry.credit, entry.code, entry.amount)
        }
    }

    private func change(_ account: AccountID, _ code: EntryCode, _ amount: Kudos) {
        func move(_ account: inout Account) {
            if amount > .zero { account.credits += amount } else { account.debits -= amount }
        }
        switch account {
        case .treasury: move(&snapshot.treasury)
        case .sink: move(&snapshot.sink)
        case .escrow(let user): move(&snapshot.users[user.number].escrow)
        case .balance(let user):
            move(&snapshot.users[user.number].balance)
            snapshot.users[user.number].details.add(amount, for: code)
        }
    }
}
