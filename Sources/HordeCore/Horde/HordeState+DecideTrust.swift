extension HordeState {
    /// What a payment counts for the trust in its receiver; nil when it does not count.
    ///
    /// It counts when the payer has an account of its own that is not below zero after it. Payers
    /// beyond those that are needed are not remembered.
    func trustCredit(
        for owner: UserID, from payer: UserID, of amount: Kudos
    ) -> TrustCredit? {
        guard policy.earnsTrust, amount > .zero, !users[owner.number].isTrusted,
            payer != .anonymous, payer != owner,
            ledger.balance(of: payer).balance >= amount
        else { return nil }
        let payers = trust[owner]?.payers ?? []
        let isNew = payers.count < policy.trustPayers && !payers.contains(payer)
        return TrustCredit(payer: payer, amount: amount, isNewPayer: isNew)
    }

    /// The events by which an owner becomes trusted with what has just been decided: the role, and
    /// what lay in escrow; none when it does not.
    func trustEvents(
        of owner: UserID, following events: [HordeEvent], as id: LedgerEventID, at now: Timestamp
    ) -> [HordeEvent] {
        guard policy.earnsTrust, !users[owner.number].isTrusted,
            !users[owner.number].isBarredFromTransfers,
            now - users[owner.number].profile.createdAt >= policy.trustAge
        else { return [] }
        var progress = trust[owner] ?? TrustProgress()
        var escrow = ledger.escrow(of: owner).balance
        for case .durable(let event) in events {
            if case .jobSettled(let settlement) = event, settlement.owner == owner,
                let credit = settlement.trust
            {
                progress.note(credit)
            }
            for entry in event.ledgerEvents.flatMap(\.entries) where entry.credit == .escrow(owner)
            {
                escrow += entry.amount
            }
        }
        guard progress.earned >= policy.trustEarnings,
            progress.payers.count >= policy.trustPayers
        else { return [] }
        var profile = users[owner.number].profile
        profile.roles.insert(.trusted)
        var promoted: [HordeEvent] = [.durable(.userSaved(profile))]
        if escrow > .zero {
            let entry = LedgerEntry(
                debit: .escrow(owner), credit: .balance(owner), amount: escrow, code: .promotion)
            promoted.append(
                .durable(.kudosMoved(LedgerEvent(id: id, time: now, entries: [entry]))))
        }
        // Its other workers may wait for what only those of the trusted get.
        let waiting = waitingPops.own(by: owner)
        if !waiting.isEmpty { promoted.append(.fact(.popsReopened(waiting))) }
        return promoted
    }

    /// True when a worker's uptime is paid: always, unless its owner is a stranger and the policy
    /// keeps strangers' idle fleets from earning.
    func paysUptime(of worker: Worker) -> Bool {
        let owner = worker.profile.owner
        guard !users[owner.number].isBarredFromTransfers else { return false }
        guard !users[owner.number].isTrusted else { return true }
        if policy.paysIdleOnlyWithoutWork, worker.cameBackEmpty, !worker.hasDelivered {
            return false
        }
        guard policy.paidIdleWorkers > 0 else { return true }
        let own = ownedWorkers[owner] ?? []
        if rank(of: worker, among: own) >= policy.paidIdleWorkers { return false }
        guard let caller = worker.caller else { return true }
        let neighbours = (presence.byCaller[caller] ?? []).filter { id in
            workers[id].map { !users[$0.profile.owner.number].isTrusted } ?? false
        }
        return rank(of: worker, among: neighbours) < policy.paidIdleWorkers
    }

    /// How many of the workers that are here came before one.
    private func rank(of worker: Worker, among ids: [WorkerID]) -> Int {
        ids.count { id in
            guard let other = workers[id], other.presentSince != nil, id != worker.id else {
                return false
            }
            return (other.profile.createdAt, id) < (worker.profile.createdAt, worker.id)
        }
    }
}
