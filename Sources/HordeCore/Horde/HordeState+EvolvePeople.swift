extension HordeState {
    mutating func save(_ profile: UserProfile) {
        let passkey =
            profile.id.number < users.count ? users[profile.id.number].profile.passkey : nil
        if passkey != profile.passkey {
            if let passkey { passkeys[passkey] = nil }
            if let passkey = profile.passkey { passkeys[passkey] = profile.id }
        }
        let old =
            profile.id.number < users.count ? users[profile.id.number].profile.monthlyGrant : nil
        if let next = profile.monthlyGrant?.nextDue, next != old?.nextDue {
            schedule(next, .monthlyGrant(profile.id))
        }
        if profile.id.number == users.count {
            users.append(User(profile: profile))
            ledger.open()
        } else {
            let old = users[profile.id.number].profile.key
            users[profile.id.number].profile = profile
            if users[profile.id.number].isTrusted { trust[profile.id] = nil }
            guard old != profile.key else { return }
            if let old { keys.remove(profile.id.number, under: old.storageHash) }
        }
        if let key = profile.key { keys.insert(profile.id.number, under: key.storageHash) }
    }

    /// The registered user with a key; nil when nobody has it.
    func user(withKey key: SecretDigest) -> UserID? {
        keys.number(under: key.storageHash) { users[$0].profile.key == key }.map { UserID($0) }
    }

    /// Posts to the ledger and moves those whose standing changed, except one whose standing is
    /// about to change again.
    mutating func post(_ event: LedgerEvent, except restless: UserID? = nil) {
        ledger.post(event)
        for entry in event.entries {
            if case .balance(let user) = entry.debit, user != restless { noteStanding(of: user) }
            if case .balance(let user) = entry.credit, user != restless { noteStanding(of: user) }
        }
    }

    mutating func noteStanding(of user: UserID) {
        queue.setStanding(ledger.standing(of: user), of: user)
    }

    mutating func settle(_ settlement: Settlement) {
        if let event = settlement.ledgerEvent {
            // Who pays what was held mostly stands as before when the hold ends, with the delivery.
            let isHeld = jobs[settlement.job]?.state == .running
            post(event, except: isHeld ? settlement.requester : nil)
        }
        if let credit = settlement.trust {
            trust[settlement.owner, default: TrustProgress()].note(credit)
        }
        let tokens = settlement.tokens.count
        allTexts += TextCount(texts: 1, tokens: tokens)
        modelTexts.note(settlement)
        users[settlement.requester.number].statistics.textsUsed += 1
        users[settlement.requester.number].statistics.tokensUsed += tokens
        users[settlement.owner.number].statistics.textsContributed += 1
        users[settlement.owner.number].statistics.tokensContributed += tokens
        updateWorker(settlement.worker) {
            $0.statistics.textsDelivered += 1
            $0.statistics.tokensDelivered += tokens
            $0.statistics.kudosGenerated += settlement.reward
        }
    }
}
