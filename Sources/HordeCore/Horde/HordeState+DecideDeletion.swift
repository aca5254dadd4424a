extension HordeState {
    /// Marks a user as deleted; when it has been marked for long enough, wipes it.
    ///
    /// In order: who is deleted, who acts, how long ago it was marked.
    func decideDeleteUser(
        _ id: UserID, actor: UserID, closing: LedgerEventID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let user = try existing(id)
        guard id != .anonymous, actor != .anonymous else { throw .anonymousForbidden }
        guard !user.isModerator else { throw .cannotDeleteModerator }
        // Whoever is marked may still wipe itself.
        if actor != id {
            guard try acting(actor).isModerator else { throw .notUserOrModerator }
        }
        guard user.profile.roles.contains(.deleted), let since = user.profile.deletedAt else {
            return marking(user, at: now)
        }
        let workers = (ownedWorkers[id] ?? []).compactMap { self.workers[$0] }
        guard now - since >= UserProfile.wipeDelay, user.openJobs == 0,
            ledger.balance(of: id).held == .zero, workers.allSatisfy(\.jobs.isEmpty)
        else { throw .cannotWipeYet }

        // Nothing below can fail.
        return wipingContent(of: id) + closingAccounts(of: id, as: closing, at: now)
            + [.durable(.userSaved(UserProfile(wiped: user.profile)))]
    }

    /// The user asks and works no more: what waits is cancelled, and what runs may finish.
    private func marking(_ user: User, at now: Timestamp) -> [HordeEvent] {
        var profile = user.profile
        profile.roles.insert(.deleted)
        profile.deletedAt = now
        let open = requests(of: profile.id).compactMap { requests[$0] }
            .filter { !$0.isCancelled && !$0.isFaulted && !$0.isDone }
        return [.durable(.userSaved(profile))]
            + open.map { .fact(.requestCancelled($0.id)) }
            + answers(to: waitingPops.own(by: profile.id))
    }

    /// Everything that a user has published or lent, and its workers.
    private func wipingContent(of id: UserID) -> [HordeEvent] {
        let styles = library.stylesByAge.filter { $0.owner == id }.map(\.id)
        var events: [HordeEvent] = []
        for var collection in library.collectionsByAge {
            let isOwn = collection.owner == id
            collection.content.styles.removeAll { styles.contains($0) }
            if isOwn || collection.content.styles.isEmpty {
                events.append(.durable(.collectionDeleted(collection.id)))
            } else if collection != library.collections[collection.id] {
                events.append(.durable(.collectionSaved(collection)))
            }
        }
        events += styles.map { .durable(.styleDeleted($0)) }
        events += (sharedKeys.owned[id] ?? []).map { .durable(.sharedKeyDeleted($0)) }
        return events + removal(of: (ownedWorkers[id] ?? []).compactMap { workers[$0] })
    }

    /// Empties a user's accounts: what is there is destroyed, and a debt is made good by the horde,
    /// since whoever worked for it was paid.
    private func closingAccounts(
        of id: UserID, as event: LedgerEventID, at now: Timestamp
    ) -> [HordeEvent] {
        let (balance, escrow) = (ledger.balance(of: id).balance, ledger.escrow(of: id).balance)
        var entries: [LedgerEntry] = []
        func move(_ amount: Kudos, from debit: AccountID, to credit: AccountID) {
            guard amount > .zero else { return }
            entries.append(
                LedgerEntry(debit: debit, credit: credit, amount: amount, code: .closing))
        }
        move(balance, from: .balance(id), to: .sink)
        move(-balance, from: .treasury, to: .balance(id))
        move(escrow, from: .escrow(id), to: .sink)
        guard !entries.isEmpty else { return [] }
        return [.durable(.kudosMoved(LedgerEvent(id: event, time: now, entries: entries)))]
    }

    private func answers(to pops: [PopID]) -> [HordeEvent] {
        pops.compactMap { id in
            waitingPops.pops[id].map {
                .fact(.popAnswered(id, worker: $0.worker, jobs: [], skipped: [:]))
            }
        }
    }
}

extension UserProfile {
    /// How long a user has been marked as deleted before it can be wiped.
    ///
    /// Nobody who is marked can ask or work, so the time since then is a time of inactivity.
    public static let wipeDelay: Duration = .seconds(30 * 86_400)

    /// What is left of a user that was wiped: the number, which the ledger names.
    init(wiped profile: UserProfile) {
        self.init(
            id: profile.id, name: "deleted", key: nil, roles: [.deleted, .wiped],
            createdAt: profile.createdAt)
    }
}
