extension HordeState {
    /// A user's grant after a change; nil when there is none any more.
    ///
    /// An amount that changes leaves the day of the month as it is.
    func grant(
        _ change: GrantChange, of user: UserProfile, at now: Timestamp
    ) -> MonthlyGrant? {
        let old = user.monthlyGrant
        let amount: Kudos =
            switch change {
            case .set(let amount): amount
            case .add(let difference): (old?.amount ?? .zero) + difference
            }
        guard amount > .zero else { return nil }
        let isGiven = amount > old?.amount ?? .zero && user.receivesGrants
        return MonthlyGrant(
            amount: amount, startedAt: old?.startedAt ?? now, lastDue: old?.lastDue ?? now,
            lastGiven: isGiven ? now : old?.lastGiven)
    }

    /// What a change of a grant gives at once: what there is more a month.
    func firstGrant(
        from old: UserProfile, to new: UserProfile, as event: LedgerEventID, at now: Timestamp
    ) -> [HordeEvent] {
        let amount =
            (new.monthlyGrant?.amount ?? .zero) - (old.monthlyGrant?.amount ?? .zero)
        guard amount > .zero, old.receivesGrants else { return [] }
        return [.durable(.kudosMoved(given(amount, to: new.id, as: event, at: now)))]
    }

    /// The month that falls due; nothing when the grant was changed meanwhile, and no kudos for who
    /// is flagged or deleted.
    func monthlyGrant(of user: UserID, at now: Timestamp) -> [HordeEvent] {
        guard var profile = users.indices.contains(user.number) ? users[user.number].profile : nil,
            let grant = profile.monthlyGrant
        else { return [] }
        let due = grant.nextDue(at: now)
        guard due <= now else { return [] }
        let isGiven = profile.receivesGrants
        profile.monthlyGrant = grant.passed(due, givenAt: isGiven ? now : nil)
        guard isGiven else { return [.durable(.userSaved(profile))] }
        let event = given(grant.amount, to: user, as: .grant(to: user, due: due), at: now)
        return [.durable(.userSaved(profile)), .durable(.kudosMoved(event))]
    }

    func check(_ change: GrantChange, of user: User) throws(HordeRejection) {
        guard user.profile.id != .anonymous else { throw .anonymousForbidden }
        let limit = policy.largestMovement
        switch change {
        case .set(let amount):
            guard amount >= .zero else { throw .amountNegative }
            guard amount <= limit else { throw .amountTooLarge(limit: limit) }
        case .add(let difference):
            guard difference >= -limit, difference <= limit,
                (user.profile.monthlyGrant?.amount ?? .zero) + difference <= limit
            else { throw .amountTooLarge(limit: limit) }
        }
    }

    private func given(
        _ amount: Kudos, to user: UserID, as event: LedgerEventID, at now: Timestamp
    ) -> LedgerEvent {
        let entry = LedgerEntry(
            debit: .treasury, credit: .balance(user), amount: amount, code: .grant)
        return LedgerEvent(id: event, time: now, entries: [entry])
    }
}

extension UserProfile {
    /// True unless the user is flagged or deleted.
    var receivesGrants: Bool { roles.isDisjoint(with: [.flagged, .deleted]) }
}
