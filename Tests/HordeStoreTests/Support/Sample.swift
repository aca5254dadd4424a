import HordeCore

/// Named people, machines and events with small defaults.
enum Sample {
    static let alice = UserID(1)
    static let bob = UserID(2)
    static let worker = WorkerID(bits: 0xFEDC_BA98_7654_3210_0123_4567_89AB_CDEF)

    static func time(_ second: Int64) -> Timestamp {
        Timestamp(milliseconds: 1_700_000_000_000 + second * 1_000)
    }

    /// A digest of 32 bytes that differs for each `number`.
    static func digest(_ number: UInt64) -> SecretDigest {
        let bytes = (0..<32).map { UInt8(truncatingIfNeeded: number &+ UInt64($0) &* 7) }
        guard let digest = SecretDigest(bytes: bytes) else { preconditionFailure("32 bytes.") }
        return digest
    }

    static func user(_ id: UserID, name: String? = nil) -> UserProfile {
        UserProfile(
            id: id, name: name ?? "user\(id)",
            key: id == .anonymous ? nil : digest(UInt64(id.number)), roles: [],
            createdAt: time(Int64(id.number)))
    }

    static func worker(_ id: WorkerID = worker, name: String = "rig") -> WorkerProfile {
        WorkerProfile(
            id: id, name: name, owner: bob, createdAt: time(5),
            offer: WorkerOffer(
                models: ["Erebus-13B"], maximumLength: 80, maximumContextLength: 1_024))
    }

    static func event(_ number: UInt128, _ entries: LedgerEntry..., at second: Int64 = 10)
        -> LedgerEvent
    {
        LedgerEvent(id: LedgerEventID(bits: number), time: time(second), entries: entries)
    }

    static func entry(
        _ debit: AccountID, _ credit: AccountID, _ centikudos: Int64, _ code: EntryCode
    ) -> LedgerEntry {
        LedgerEntry(
            debit: debit, credit: credit, amount: Kudos(centikudos: centikudos), code: code)
    }

    static func settlement(
        _ number: UInt128, from requester: UserID = alice, to owner: UserID = bob,
        centikudos: Int64 = 1_029
    ) -> Settlement {
        let movement = entry(.balance(requester), .balance(owner), centikudos, .generation)
        return Settlement(
            job: JobID(bits: number), requester: requester, owner: owner, worker: worker,
            tokens: TokenCount(80), reward: Kudos(centikudos: centikudos),
            ledgerEvent: event(number, movement), time: time(10))
    }

    static func progress(_ second: Int64) -> WorkerProgress {
        WorkerProgress(
            worker: worker, lastCheckIn: time(second), uptimeMilliseconds: second * 900,
            accruedMilliseconds: second * 90, jobsFailed: Int(second / 10))
    }

    static func transfer(_ number: UInt128, key: UInt64?, at second: Int64 = 20) -> TransferRecord {
        TransferRecord(
            source: alice, destination: bob, amount: Kudos(5), idempotencyKey: key.map(digest),
            ledgerEvent: event(
                number, entry(.balance(alice), .balance(bob), 500, .transfer), at: second))
    }

    /// The first batch of every test: three users and a worker.
    static let people: [DurableEvent] = [
        .userSaved(user(.anonymous)), .userSaved(user(alice)), .userSaved(user(bob)),
        .workerSaved(worker()),
    ]

    static func batch(_ number: UInt64, _ events: [DurableEvent]) -> JournalBatch {
        JournalBatch(number: number, time: time(Int64(number)), events: events)
    }
}
