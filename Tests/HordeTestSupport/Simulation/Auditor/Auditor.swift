package import HordeCore

/// Knows by its own books and its own arithmetic how a horde must behave.
///
/// It hears every call with its answer, keeps plain dictionaries, and after each step compares
/// them with what the service holds. It never asks the state machine what is right.
package struct Auditor: Sendable {
    /// A call whose answer waits for the disk.
    struct Pending: Sendable {
        let call: SimulatedCall
        /// The batch that holds its facts, or those that its answer shows.
        let batch: UInt64
        /// What it must be told, in centikudos, if that is known.
        let amount: Int64?
    }

    /// What a worker's check-in may lead to.
    struct CheckInOption: Hashable, Sendable {
        let accrued: Int64
        let uptime: Int64
        /// In centikudos.
        let reward: Int64
    }

    /// What may be on disk of a worker's clockwork.
    struct Clockwork: Hashable, Sendable {
        let lastCheckIn: Int64
        let accrued: Int64
        let uptime: Int64
    }

    var books = Books()
    var traffic = Traffic()
    /// The books as they were when each batch was closed; the last committed one and later.
    var boundaries: [UInt64: Books] = [0: Books()]
    /// Everything that a worker's clockwork has shown, by the worker's name.
    var clockworks: [String: Set<Clockwork>] = [:]
    /// The first batch with each balance that a user has had.
    var balances: [UserID: [Int64: UInt64]] = [:]
    var pending: [Int: Pending] = [:]
    var waitingPops: [Int: (request: PopRequest, deadline: Int64)] = [:]
    /// What administrators gave, as far as they were told.
    var awards: [LedgerEventID: [Movement]] = [:]
    var checkIns: [String: Set<CheckInOption>] = [:]
    /// The pops that got jobs in this step after they had waited.
    var woken: [(Int, PopRequest)] = []
    /// True when it cannot be told any more who had which turn.
    var areTurnsUncertain = false
    /// True while the service knows that the disk fails.
    var isFailing = false
    /// True when the order in which several things fell due cannot be told from outside.
    var isAmbiguous = false
    /// The number of the batch that is being filled.
    var openBatch: UInt64 = 1
    /// The number of the last batch on disk.
    var committedBatch: UInt64 = 0
    /// In milliseconds since 1970.
    var now: Int64
    /// The time of the last call that dealt with what was due.
    var lastPass: Int64 = 0
    let policy: HordePolicy
    /// The operator's sizes, in millions of parameters.
    var sizes: [String: Int64] = [:]
    /// Of the check-ins of this step, those whose owners were strangers then.
    var strangers: Set<String> = []
    /// Those whose owners are paid nothing.
    var unpaid: Set<String> = []
    /// Those who came to be trusted in this step; their waiting workers are looked at again.
    var promoted: Set<UserID> = []
    /// How often each life was seen.
    var lives: [Life: Int] = [:]
    /// How often each act was.
    package private(set) var acts: [Act: Int] = [:]

    /// Begins with a fresh horde.
    package init(policy: HordePolicy, catalogue: ModelCatalogue, at time: Timestamp) {
        self.policy = policy
        now = time.milliseconds
        note(catalogue)
    }

    /// Remembers the balances that users have now.
    mutating func noteBalances(in batch: UInt64) {
        for (number, user) in books.users.enumerated() {
            let known = balances[UserID(number)]?[user.balance]
            if known == nil { balances[UserID(number), default: [:]][user.balance] = batch }
        }
    }

    mutating func saw(_ act: Act) { acts[act, default: 0] += 1 }

    // MARK: What happens around calls

    /// Hears that a horde was made.
    package mutating func noteBootstrap(name: String, key: SecretDigest) {
        books.users = [
            Books.User(name: "Anonymous", key: nil, roles: []),
            Books.User(
                name: name, key: key, roles: [.administrator, .moderator, .trusted]),
        ]
    }

    /// Hears that a batch was closed with everything so far.
    package mutating func noteClosed(batch: UInt64) {
        boundaries[batch] = books
        openBatch = batch + 1
    }

    /// Hears how far the disk is, and what the service was told.
    package mutating func noteCommit(onDisk: UInt64, isFailing: Bool) {
        committedBatch = onDisk
        self.isFailing = isFailing
        boundaries = boundaries.filter { $0.key >= onDisk }
    }

    /// Hears an answer that had waited for the disk.
    package mutating func noteLate(
        _ number: Int, _ reply: SimulatedReply
    ) throws(Discrepancy) {
        if waitingPops[number] != nil { return }
        guard let late = pending.removeValue(forKey: number) else {
            throw Discrepancy("call \(number) is answered twice")
        }
        if reply.rejection == .outcomePending { return }
        try expect(
            late.batch <= committedBatch,
            "call \(number) was answered before batch \(late.batch) was on disk")
        if isGoneMeanwhile(late.call, reply) { return }
        if case .status(let id, _) = late.call, reply.rejection == .unknownRequest {
            try expect(
                isAmbiguous || traffic.requests[id] == nil, "a request that lives is unknown")
            return
        }
        try expect(
            reply.rejection == nil, "call \(number) was refused late: \(reply)")
        switch reply {
        case .kudos(let kudos):
            try expect(
                late.amount == kudos.centikudos,
                "call \(number) was told \(kudos), not \(late.amount ?? 0)")
        case .movement(let event): noteMovement(event, of: late.call)
        case .user(let view): try compare(view)
        case .status(let status): try compare(status)
        default: break
        }
    }

    /// Hears that a service ended without a word; what it had not answered may or may not be.
    package mutating func noteCrash() {
        pending = [:]
        waitingPops = [:]
        areTurnsUncertain = false
        checkIns = [:]
    }

    /// Hears what a new service begins with.
    package mutating func noteStart(
        _ snapshot: HordeSnapshot, acknowledged: UInt64
    ) throws(Discrepancy) {
        try expect(
            snapshot.lastBatch >= acknowledged,
            "batch \(acknowledged) was acknowledged, the disk has \(snapshot.lastBatch)")
        guard let boundary = boundaries[snapshot.lastBatch] else {
            throw Discrepancy("the disk has an unknown batch \(snapshot.lastBatch)")
        }
        try boundary.compare(with: snapshot, "after a restart")
        books = boundary
        traffic = Traffic()
        for record in snapshot.workers {
            let statistics = record.statistics
            let shown = Clockwork(
                lastCheckIn: statistics.lastCheckIn.milliseconds,
                accrued: statistics.accruedMilliseconds, uptime: statistics.uptimeMilliseconds)
            let name = record.profile.name
            try expect(
                clockworks[name]?.contains(shown) == true,
                "the clockwork of \(name) was never like that")
            traffic.presence[name] = Traffic.Presence(
                lastCheckIn: shown.lastCheckIn, accrued: shown.accrued, uptime: shown.uptime,
                earned: statistics.kudosUptime.centikudos)
        }
        boundaries = [snapshot.lastBatch: boundary]
        balances = [:]
        noteBalances(in: snapshot.lastBatch)
        openBatch = snapshot.lastBatch + 1
        committedBatch = snapshot.lastBatch
        isFailing = false
        now = snapshot.lastTime.milliseconds
    }
}
