extension HordeState {
    /// Takes over everything durable.
    mutating func restore(_ snapshot: HordeSnapshot) {
        for record in snapshot.users {
            precondition(record.profile.id.number == users.count, "Users are numbered in order.")
            users.append(User(profile: record.profile, statistics: record.statistics))
            ledger.open(
                balance: record.balance, escrow: record.escrow, details: record.details)
            allTexts += TextCount(
                texts: record.statistics.textsUsed, tokens: record.statistics.tokensUsed)
            if record.trust != TrustProgress() { trust[record.profile.id] = record.trust }
            if let key = record.profile.key {
                keys.insert(record.profile.id.number, under: key.storageHash)
            }
            if let passkey = record.profile.passkey { passkeys[passkey] = record.profile.id }
            if let next = record.profile.monthlyGrant?.nextDue {
                schedule(next, .monthlyGrant(record.profile.id))
            }
        }
        for team in snapshot.teams { teams.save(team) }
        for record in snapshot.workers.sorted(by: {
            ($0.profile.createdAt, $0.profile.id) < ($1.profile.createdAt, $1.profile.id)
        }) {
            let worker = Worker(profile: record.profile, statistics: record.statistics)
            workers[worker.id] = worker
            workerNames[worker.profile.name] = worker.id
            ownedWorkers[worker.profile.owner, default: []].append(worker.id)
            teams.move(worker.id, from: nil, to: worker.profile.membership?.team)
        }
        for invitation in snapshot.invitations {
            invitations[invitation.id] = invitation
            invitationCodes[invitation.code] = invitation.id
        }
        for filter in snapshot.filters { library.filters[filter.id] = filter }
        for style in snapshot.styles { library.styles[style.id] = style }
        for collection in snapshot.collections {
            library.collections[collection.id] = collection
        }
        for message in snapshot.messages.sorted(by: {
            ($0.createdAt, $0.id) < ($1.createdAt, $1.id)
        }) { keep(message) }
        modelTexts = snapshot.modelTexts
        sizes.restore(snapshot.confirmations)
        for key in snapshot.sharedKeys { sharedKeys.save(key) }
        for record in snapshot.transfers { transfers.note(record) }
        if let oldest = transfers.oldest {
            schedule(oldest + policy.idempotencyMemory, .idempotencyKeys)
        }
    }

    /// Everything durable, as a journal would load it after the events so far.
    package func snapshot(lastBatch: UInt64, lastTime: Timestamp) -> HordeSnapshot {
        var snapshot = HordeSnapshot()
        snapshot.users = users.map { user in
            let id = user.profile.id
            var balance = ledger.balance(of: id)
            balance.held = .zero
            return HordeSnapshot.UserRecord(
                profile: user.profile, statistics: user.statistics, balance: balance,
                escrow: ledger.escrow(of: id), details: ledger.details(of: id),
                trust: trust[id] ?? TrustProgress())
        }
        snapshot.workers = workers.values.sorted { $0.id < $1.id }.map {
            HordeSnapshot.WorkerRecord(profile: $0.profile, statistics: $0.statistics)
        }
        snapshot.treasury = ledger.treasury
        snapshot.sink = ledger.sink
        snapshot.modes = modes
        snapshot.invitations = invitations.values.sorted { $0.id < $1.id }
        snapshot.filters = library.filters.values.sorted { $0.id < $1.id }
        snapshot.styles = library.styles.values.sorted { $0.id < $1.id }
        snapshot.collections = library.collections.values.sorted { $0.id < $1.id }
        snapshot.teams = teams.teams.values.sorted { $0.id < $1.id }
        snapshot.messages = messageBook.messages.values.sorted { $0.id < $1.id }
        snapshot.modelTexts = modelTexts
        snapshot.confirmations = sizes.confirmations.values.sorted { $0.model < $1.model }
        snapshot.sharedKeys = sharedKeys.keys.values.sorted { $0.id < $1.id }
        snapshot.transfers = transfers.all
        snapshot.lastBatch = lastBatch
        snapshot.lastTime = lastTime
        return snapshot
    }

    mutating func schedule(_ time: Timestamp, _ subject: Deadline.Subject) {
        sequence += 1
        deadlines.insert(Deadline(time: time, order: sequence, subject: subject))
    }
}
