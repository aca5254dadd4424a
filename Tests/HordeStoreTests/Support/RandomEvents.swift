import HordeCore

/// Batches of random, legal events from a seed.
struct RandomEvents {
    var chance: SeededGenerator
    private var users = 0
    var workers: [WorkerProfile] = []
    private var invitations = 0
    /// What lies in escrow; promotions move the whole of it.
    private var escrows: [UserID: Kudos] = [:]
    private var number: UInt128 = 0
    /// Movements between balances that nobody has undone.
    private var standing: [LedgerEvent] = []
    var teams: [TeamID] = []
    var messages: [MessageID] = []
    /// A key that somebody may lend.
    private var lastKey: SharedKeyID?
    private var batches: UInt64 = 0
    var now: Int64 = 0

    /// Starts a history.
    init(seed: UInt64) {
        chance = SeededGenerator(seed: seed)
    }

    /// The next batch, of up to ten events.
    mutating func batch() -> JournalBatch {
        batches += 1
        now += Int64.random(in: 0...5, using: &chance)
        var events: [DurableEvent] = []
        while users < 3 { events.append(newUser()) }
        for _ in 0..<Int.random(in: 0...10, using: &chance) { events.append(event()) }
        return JournalBatch(number: batches, time: Sample.time(now), events: events)
    }
}

extension RandomEvents {
    private mutating func event() -> DurableEvent {
        switch Int.random(in: 0..<24, using: &chance) {
        case 0: newUser()
        case 1: changedUser()
        case 2: newWorker()
        case 3: changedWorker()
        case 4: deletedWorker()
        case 5: .modesChanged(modes())
        case 6: .invitationSaved(invitation())
        case 7: .idempotencyKeysForgotten(before: Sample.time(now - 20))
        case 8, 9: .workersProgressed((0..<3).map { _ in progress() })
        case 10, 11: uptime()
        case 12, 13: transfer()
        case 14: .kudosMoved(movement(.award, from: .treasury, to: .balance(user())))
        case 15: .kudosMoved(promotion())
        case 16: .kudosMoved(reversal())
        case 17: savedTeam()
        case 18: joinedWorker()
        case 19: message()
        case 20: sharedKey()
        default: settlement()
        }
    }

    private mutating func newUser() -> DurableEvent {
        users += 1
        return .userSaved(Sample.user(UserID(users - 1)))
    }

    private mutating func changedUser() -> DurableEvent {
        var profile = Sample.user(user(), name: text())
        profile.roles = UserRoles(rawValue: UInt32.random(in: 0..<8_192, using: &chance))
        profile.concurrency = Bool.random(using: &chance) ? 7 : nil
        profile.workersInvited = Int.random(in: 0...3, using: &chance)
        profile.contact = text()
        profile.comment = text()
        profile.deletedAt = Bool.random(using: &chance) ? Sample.time(now) : nil
        if Bool.random(using: &chance) {
            profile.passkey = Sample.digest(UInt64(profile.id.number))
        }
        if Bool.random(using: &chance) {
            profile.monthlyGrant = MonthlyGrant(
                amount: amount(), startedAt: Sample.time(now), lastDue: Sample.time(now + 5),
                lastGiven: Bool.random(using: &chance) ? Sample.time(now) : nil)
        }
        return .userSaved(profile)
    }

    mutating func newWorker() -> DurableEvent {
        let bits = UInt128(chance.next()) << 64 | UInt128(chance.next())
        let profile = Sample.worker(WorkerID(bits: bits), name: "rig\(nextNumber())")
        workers.append(profile)
        return .workerSaved(profile)
    }

    private mutating func changedWorker() -> DurableEvent {
        guard let index = workers.indices.randomElement(using: &chance) else { return newWorker() }
        workers[index].maintenance = Bool.random(using: &chance) ? text() : nil
        workers[index].isPaused = Bool.random(using: &chance)
        workers[index].info = text()
        workers[index].offer.models = (0..<3).map { _ in text() }
        workers[index].offer.softPrompts = Bool.random(using: &chance) ? [] : [text()]
        workers[index].offer.takesNSFW = Bool.random(using: &chance)
        return .workerSaved(workers[index])
    }

    private mutating func deletedWorker() -> DurableEvent {
        guard workers.count > 2, let index = workers.indices.randomElement(using: &chance) else {
            return newWorker()
        }
        return .workerDeleted(workers.remove(at: index).id)
    }

    private mutating func modes() -> HordeModes {
        HordeModes(
            allowsAnonymous: Bool.random(using: &chance),
            registration: HordeModes.Registration.allCases.randomElement(using: &chance) ?? .open,
            workersByInvitation: Bool.random(using: &chance),
            minimumStanding: Bool.random(using: &chance) ? amount() : nil,
            isInMaintenance: Bool.random(using: &chance),
            isUnderRaid: Bool.random(using: &chance))
    }

    private mutating func invitation() -> Invitation {
        let isNew = invitations == 0 || Bool.random(using: &chance)
        if isNew { invitations += 1 }
        let id = isNew ? invitations : Int.random(in: 1...invitations, using: &chance)
        return Invitation(
            id: InvitationID(bits: UInt128(id)), code: Sample.digest(UInt64(id)),
            usesLeft: Int.random(in: 0...3, using: &chance),
            expiresAt: Bool.random(using: &chance) ? Sample.time(now + 99) : nil,
            createdBy: user(), createdAt: Sample.time(now),
            isRevoked: Bool.random(using: &chance))
    }

    /// A key among a few, made, changed or taken back.
    private mutating func sharedKey() -> DurableEvent {
        let key = SharedKey(
            key: Sample.digest(UInt64.random(in: 500..<504, using: &chance)), owner: user(),
            name: text(), budget: Bool.random(using: &chance) ? amount() : nil,
            utilized: amount(), expiresAt: Bool.random(using: &chance) ? Sample.time(now) : nil,
            limits: SharedKey.Limits(textTokens: Bool.random(using: &chance) ? 80 : nil),
            createdAt: Sample.time(now))
        lastKey = key.id
        return Int.random(in: 0..<4, using: &chance) == 0
            ? .sharedKeyDeleted(key.id) : .sharedKeySaved(key)
    }

    private mutating func uptime() -> DurableEvent {
        let progress = progress()
        let isPaid = Bool.random(using: &chance)
        let reward = isPaid ? amount() : .zero
        let user = user()
        let owner = Bool.random(using: &chance) ? AccountID.balance(user) : .escrow(user)
        if owner == .escrow(user) { escrows[user, default: .zero] += reward }
        let entry =
            isPaid
            ? LedgerEntry(debit: .treasury, credit: owner, amount: reward, code: .uptimeReward)
            : nil
        return .uptimeRewarded(
            UptimeCredit(progress: progress, reward: reward, ledgerEvent: entry.map { event($0) }))
    }

    private mutating func transfer() -> DurableEvent {
        let source = user()
        let destination = UserID((source.number + 1) % users)
        let amount = amount()
        let entry = LedgerEntry(
            debit: .balance(source), credit: .balance(destination), amount: amount, code: .transfer)
        let key = Bool.random(using: &chance) ? Sample.digest(UInt64(nextNumber())) : nil
        return .kudosTransferred(
            TransferRecord(
                source: source, destination: destination, amount: amount,
                idempotencyKey: key, ledgerEvent: event(entry)))
    }

    private mutating func promotion() -> LedgerEvent {
        let user = user()
        guard let amount = escrows.removeValue(forKey: user), amount > .zero else {
            return movement(.award, from: .treasury, to: .balance(user))
        }
        return event(
            LedgerEntry(
                debit: .escrow(user), credit: .balance(user), amount: amount, code: .promotion))
    }

    /// Undoes a movement of before, or moves something that can be undone.
    private mutating func reversal() -> LedgerEvent {
        guard let index = standing.indices.randomElement(using: &chance),
            Bool.random(using: &chance)
        else {
            let event = movement(.award, from: .treasury, to: .balance(user()))
            standing.append(event)
            return event
        }
        let undone = standing.remove(at: index)
        return LedgerEvent(
            id: LedgerEventID(bits: nextNumber()), time: Sample.time(now),
            entries: undone.entries.map {
                LedgerEntry(
                    debit: $0.credit, credit: $0.debit, amount: $0.amount, code: .reversal)
            }, reverses: undone.id)
    }

    private mutating func settlement() -> DurableEvent {
        let (requester, owner, reward) = (user(), user(), amount())
        let tokens = TokenCount(Int.random(in: 0...80, using: &chance))
        let event = requester == owner ? nil : payment(from: requester, to: owner, reward)
        return .jobSettled(
            Settlement(
                job: JobID(bits: event?.id.bits ?? nextNumber()), requester: requester,
                owner: owner, worker: workers.randomElement(using: &chance)?.id ?? Sample.worker,
                tokens: tokens, reward: reward, ledgerEvent: event, time: Sample.time(now),
                model: ["", "a", "b/c-7B 🦜", nil].randomElement(using: &chance) ?? nil,
                sharedKey: Bool.random(using: &chance) ? lastKey : nil))
    }

    private mutating func payment(from requester: UserID, to owner: UserID, _ amount: Kudos)
        -> LedgerEvent
    {
        let accounts: [AccountID] = [.balance(owner), .escrow(owner)]
        let entries = accounts.map {
            LedgerEntry(debit: .balance(requester), credit: $0, amount: amount, code: .generation)
        }
        let isSplit = Bool.random(using: &chance)
        if isSplit { escrows[owner, default: .zero] += amount }
        return LedgerEvent(
            id: LedgerEventID(bits: nextNumber()), time: Sample.time(now),
            entries: isSplit ? entries : [entries[0]])
    }

    private mutating func progress() -> WorkerProgress {
        WorkerProgress(
            worker: workers.randomElement(using: &chance)?.id ?? Sample.worker,
            lastCheckIn: Sample.time(now),
            uptimeMilliseconds: Int64.random(in: 0...9_999, using: &chance),
            accruedMilliseconds: Int64.random(in: 0...999, using: &chance),
            jobsFailed: Int.random(in: 0...9, using: &chance))
    }

    private mutating func movement(_ code: EntryCode, from debit: AccountID, to credit: AccountID)
        -> LedgerEvent
    {
        event(LedgerEntry(debit: debit, credit: credit, amount: amount(), code: code))
    }

    private mutating func event(_ entry: LedgerEntry) -> LedgerEvent {
        LedgerEvent(
            id: LedgerEventID(bits: nextNumber()), time: Sample.time(now), entries: [entry])
    }

    mutating func user() -> UserID {
        UserID(Int.random(in: 0..<users, using: &chance))
    }

    mutating func amount() -> Kudos {
        Kudos(centikudos: Int64.random(in: 1...100_000, using: &chance))
    }

    mutating func nextNumber() -> UInt128 {
        number += 1
        return number
    }

    mutating func text() -> String {
        let alphabet = Array("abc \"'\\/\n\t{}[],:é漢👩‍👩‍👧\u{1}\u{7F}")
        return String((0..<8).compactMap { _ in alphabet.randomElement(using: &chance) })
    }
}
