@testable import HordeCore

/// The horde as its rules are written down, in plain lists that are searched from end to end for
/// every question; nothing of it comes from the core but the words for what is asked.
struct PlainRules {
    /// Who takes turns: a user, or a caller of the anonymous account.
    struct Party: Hashable {
        let user: UserID
        let caller: UInt64
    }

    enum Place: Hashable {
        case waiting
        case running(JobID)
        case delivered
        case closed
    }

    struct Request {
        let id: RequestID
        let party: Party
        let terms: RequestTerms
        let prompt: String
        let submitted: Int64
        let arrival: Int
        var expires: Int64
        var places: [Place]
        var failures = 0
        var failedBy: Set<WorkerID> = []
        var isCancelled = false
        var isFaulted = false

        var user: UserID { party.user }
        var waiting: Int { places.count { $0 == .waiting } }
        var running: Int { places.count { if case .running = $0 { true } else { false } } }
        var delivered: Int { places.count { $0 == .delivered } }
        var open: Int { waiting + running }
        var isOver: Bool { isCancelled || isFaulted }
    }

    struct Job {
        let id: JobID
        /// Counts up with each job that is handed out.
        let number: Int
        let request: RequestID
        let place: Int
        let worker: WorkerID
        let owner: UserID
        let model: String
        /// In centikudos.
        let hold: Int64
        let assigned: Int64
        let deadline: Int64
        var state = JobState.running
    }

    struct Worker {
        let id: WorkerID
        let owner: UserID
        var offer: WorkerOffer
        var blocked: [String] = []
        var first: [UserID] = []
        var isPaused = false
        var isInMaintenance = false
        /// When it last checked in.
        var heard: Int64
        /// The limit of the last job that it let lie.
        var busyUntil: Int64 = 0
        /// The latest limit of any job that it had.
        var latestDeadline: Int64 = 0
        var isHere = true
        /// Tokens and milliseconds of its texts, oldest first.
        var texts: [(tokens: Int64, milliseconds: Int64)] = []
    }

    struct Pop {
        let id: PopID
        let worker: WorkerID
        let owner: UserID
        let models: [String]
        let first: [UserID]
        let jobs: [JobID]
        let arrival: Int
        let deadline: Int64
    }

    let policy: HordePolicy
    var now: Int64 = 0
    /// Counts arrivals and turns.
    var clock = 0
    var roles: [UserID: UserRoles] = [:]
    /// In centikudos.
    var balances: [AccountID: Int64] = [:]
    var workers: [WorkerID: Worker] = [:]
    var requests: [RequestID: Request] = [:]
    var jobs: [JobID: Job] = [:]
    var pops: [PopID: Pop] = [:]
    var handsOut = true
    var sinceElder = 0
    /// When each party that waits last got a job, and when it last got one as the eldest.
    var turns: [Party: Int] = [:]
    var elderTurns: [Party: Int] = [:]

    init(policy: HordePolicy) {
        self.policy = policy
    }

    /// Everything of which something waits.
    var waiting: [Request] { requests.values.filter { $0.waiting > 0 } }

    /// The running jobs of a worker, oldest first.
    func running(on worker: WorkerID) -> [Job] {
        jobs.values.filter { $0.worker == worker && $0.state == .running }
            .sorted { $0.number < $1.number }
    }

    /// What running jobs hold of a user, in centikudos.
    func held(of user: UserID) -> Int64 {
        jobs.values.reduce(0) { sum, job in
            job.state == .running && requests[job.request]?.user == user ? sum + job.hold : sum
        }
    }

    /// The balance less what is held.
    func standing(of user: UserID) -> Int64 {
        (balances[.balance(user)] ?? 0) - held(of: user)
    }

    func isTrusted(_ user: UserID) -> Bool {
        !(roles[user] ?? []).isDisjoint(with: [.trusted, .moderator, .administrator])
    }
}
