import HordeCore

/// What a restart forgets, as the auditor keeps it.
struct Traffic: Sendable {
    struct Request: Sendable {
        let id: RequestID
        let submission: RequestSubmission
        let submittedAt: Int64
        /// Counts up with each request.
        let arrival: Int
        var expiresAt: Int64
        var slots: [Slot]
        var jobs: [JobID] = []
        var delivered: [JobID] = []
        var failures = 0
        var failedWorkers: Set<WorkerID> = []
        var isCancelled = false
        var isFaulted = false
        var hasPaidFee = false
        /// What is kept for it of the budget of the key that it was made with, in centikudos.
        var keyHold: Int64 = 0
        /// Jobs whose texts were complained about.
        var reported: Set<JobID> = []

        var terms: RequestTerms { submission.terms }
        var user: UserID { submission.user }
        var party: Party { Party(user: user, caller: submission.caller) }
        var waiting: Int { slots.count { $0 == .waiting } }
        var open: Int { slots.count { if case .running = $0 { true } else { $0 == .waiting } } }
        var running: Int { open - waiting }
        var isOver: Bool { isCancelled || isFaulted }
    }

    struct Job: Sendable {
        let id: JobID
        let request: RequestID
        var slot: Int
        /// The worker's name.
        let worker: String
        let workerID: WorkerID
        let owner: UserID
        let model: String
        /// The size that it was handed out with.
        let millions: Int64
        let maximumLength: Int
        /// In centikudos.
        let hold: Int64
        let assignedAt: Int64
        let deadline: Int64
        var state = JobState.running
        var textBytes = 0
        /// In centikudos, once delivered.
        var reward: Int64 = 0
        /// The fee that went with it.
        var fee: Int64 = 0
    }

    /// Who takes turns: a user, or a caller of the anonymous account.
    struct Party: Hashable, Sendable {
        let user: UserID
        let caller: CallerID?
    }

    /// What is known of a worker's presence.
    struct Presence: Sendable {
        var lastCheckIn: Int64
        var accrued: Int64
        var uptime: Int64
        /// Until when jobs it had would have kept it checked in.
        var coveredUntil: Int64 = 0
        /// When its last rest ended, in maintenance or paused; time before that does not count.
        var countsFrom: Int64 = 0
        /// True once it was heard since the service was started.
        var wasHeard = false
        /// In centikudos, by uptime.
        var earned: Int64 = 0
        var jobs: [JobID] = []
        /// Who complained about its texts since the service was started.
        var reporters: Set<Party> = []
        var blockedWords: [String] = []
        var priorityUsers: [UserID] = []
        var lastPop: PopRequest?
        /// Tokens and milliseconds of its texts since the service was started, oldest first.
        var texts: [(tokens: Int64, milliseconds: Int64)] = []

        /// What its last twenty texts come to; nothing when there are none.
        var pace: (tokens: Int64, milliseconds: Int64) {
            texts.suffix(20).reduce((0, 0)) { ($0.0 + $1.tokens, $0.1 + $1.milliseconds) }
        }

        /// Slower than three tokens a second.
        var isSlow: Bool { pace.tokens * 1_000_000 < 3000 * pace.milliseconds }
    }

    var requests: [RequestID: Request] = [:]
    var jobs: [JobID: Job] = [:]
    /// By name.
    var presence: [String: Presence] = [:]
    var arrivals = 0
    /// Jobs handed out since one went to whoever had waited longest.
    var sinceElder = 0
    /// When each party that waits last got a job.
    var turns: [Party: Int] = [:]
    /// When each party that waits last had its turn as the one that waits longest.
    var elderTurns: [Party: Int] = [:]

    /// What running jobs hold of a user.
    func held(of user: UserID) -> Int64 {
        jobs.values.reduce(0) { sum, job in
            job.state == .running && requests[job.request]?.user == user ? sum + job.hold : sum
        }
    }

    /// The bytes of everything that is kept.
    var textBytes: Int {
        requests.values.reduce(0) { sum, request in
            sum + request.submission.texts.byteCount
                + request.delivered.reduce(0) { $0 + (jobs[$1]?.textBytes ?? 0) }
        }
    }

    /// The requests that have waiting jobs.
    var queue: [Request] { requests.values.filter { $0.waiting > 0 } }

    // MARK: Lives

    /// Hands a place of a request to a worker.
    mutating func assign(_ job: Job, at now: Int64, isElderTurn: Bool) {
        jobs[job.id] = job
        sinceElder = isElderTurn ? 0 : sinceElder + 1
        requests[job.request]?.slots[job.slot] = .running(job.id)
        requests[job.request]?.jobs.append(job.id)
        arrivals += 1
        if let party = requests[job.request]?.party {
            turns[party] = arrivals
            if isElderTurn { elderTurns[party] = arrivals }
        }
        forgetTurn(of: job.request)
        extend(job.request, at: now)
        let covered = max(job.deadline, presence[job.worker]?.coveredUntil ?? 0)
        presence[job.worker]?.jobs.append(job.id)
        presence[job.worker]?.coveredUntil = covered
    }

    /// Ends a running job without a text.
    mutating func takeBack(_ id: JobID, as state: JobState) {
        guard let job = jobs[id], job.state == .running else { return }
        release(job, as: state)
        let isOver = requests[job.request]?.isOver ?? true
        requests[job.request]?.slots[job.slot] = isOver ? .closed : .waiting
        guard state != .displaced else { return }
        requests[job.request]?.failures += 1
        requests[job.request]?.failedWorkers.insert(job.workerID)
        guard !isOver, (requests[job.request]?.failures ?? 0) >= 3 else { return }
        requests[job.request]?.isFaulted = true
        closeWaiting(job.request)
    }

    /// Takes a text.
    mutating func deliver(_ id: JobID, bytes: Int, reward: Int64, at now: Int64) {
        guard let job = jobs[id] else { return }
        let state = JobState.delivered(Kudos(centikudos: reward))
        if case .running(let other) = requests[job.request]?.slots[job.slot], other != id {
            takeBack(other, as: .displaced)
        }
        if job.state == .running { release(job, as: state) }
        jobs[id]?.state = state
        jobs[id]?.textBytes = bytes
        jobs[id]?.reward = reward
        requests[job.request]?.slots[job.slot] = .delivered(id)
        forgetTurn(of: job.request)
        requests[job.request]?.delivered.append(id)
        let tokens = Int64(Prices.tokens(bytes: bytes, atMost: job.maximumLength))
        presence[job.worker]?.texts.append((tokens, max(1, now - job.assignedAt)))
        extend(job.request, at: now)
    }

    /// Drops what waits of a request.
    mutating func closeWaiting(_ id: RequestID) {
        guard let slots = requests[id]?.slots else { return }
        requests[id]?.slots = slots.map { $0 == .waiting ? .closed : $0 }
        forgetTurn(of: id)
    }

    /// Whoever waits no more has no turns.
    private mutating func forgetTurn(of id: RequestID) {
        guard let party = requests[id]?.party else { return }
        guard !queue.contains(where: { $0.party == party }) else { return }
        turns[party] = nil
        elderTurns[party] = nil
    }

    /// Forgets a request.
    mutating func remove(_ id: RequestID) {
        guard let request = requests[id] else { return }
        for slot in request.slots {
            if case .running(let job) = slot { takeBack(job, as: .displaced) }
        }
        closeWaiting(id)
        for job in request.jobs { jobs[job] = nil }
        requests[id] = nil
    }

    /// Twenty minutes from now, but no more than six hours after submission.
    mutating func extend(_ id: RequestID, at now: Int64) {
        guard let submitted = requests[id]?.submittedAt else { return }
        requests[id]?.expiresAt = min(now + 1_200_000, submitted + 21_600_000)
    }

    private mutating func release(_ job: Job, as state: JobState) {
        jobs[job.id]?.state = state
        presence[job.worker]?.jobs.removeAll { $0 == job.id }
    }
}
