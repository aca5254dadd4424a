import HordeCore

/// One thing that happens in a random horde.
///
/// Users, workers, requests, jobs and pops are picks among what is there when it happens, so that
/// any part of a list of steps is a list of steps.
enum OracleStep: Sendable {
    case submit(user: Int, caller: UInt64?, RequestTerms, workers: [Int], prompt: String)
    case pop(Pop)
    case deliver(job: Int, bytes: Int)
    case fail(job: Int)
    case giveBack(job: Int)
    case touch(request: Int)
    case cancel(request: Int)
    case withdraw(pop: Int)
    case adjust(user: Int, centikudos: Int64)
    case transfer(from: Int, to: Int, centikudos: Int64)
    case role(user: Int, UserRoles, isOn: Bool)
    case rest(worker: Int, maintenance: Bool?, pause: Bool?)
    case removeWorker(worker: Int)
    case handOut(Bool)
    case pass(milliseconds: Int64)

    /// A worker's question for jobs.
    struct Pop: Sendable {
        /// Which of the workers it is; a new one is one of the owner's.
        var worker: Int
        var owner: Int
        var offer: WorkerOffer
        /// True to offer what the worker offered before.
        var keepsOffer: Bool
        var blocked: [String]
        var first: [Int]
        var amount: Int
        var seconds: Int64
    }
}

extension OracleStep: CustomStringConvertible {
    /// A line of the story, with what is unusual about it.
    var description: String {
        switch self {
        case .submit(let user, let caller, let terms, let workers, let prompt):
            let who = caller.map { "user \(user) (caller \($0))" } ?? "user \(user)"
            return "\(who) asks for \(Self.words(terms, workers)) with \"\(prompt)\""
        case .pop(let pop): return Self.words(pop)
        case .deliver(let job, let bytes): return "job \(job) is delivered, \(bytes) bytes"
        case .fail(let job): return "job \(job) fails"
        case .giveBack(let job): return "job \(job) did not reach its worker"
        case .touch(let request): return "request \(request) is looked at"
        case .cancel(let request): return "request \(request) is cancelled"
        case .withdraw(let pop): return "pop \(pop) is withdrawn"
        case .adjust(let user, let amount): return "user \(user) gets \(amount) centikudos"
        case .transfer(let source, let destination, let amount):
            return "user \(source) gives \(destination) \(amount) centikudos"
        case .role(let user, let role, let isOn):
            return "user \(user) \(isOn ? "gets" : "loses") role \(role.rawValue)"
        case .rest(let worker, let maintenance, let pause):
            return "worker \(worker): maintenance \(Self.words(maintenance)), "
                + "pause \(Self.words(pause))"
        case .removeWorker(let worker): return "worker \(worker) is removed"
        case .handOut(let hands): return "jobs are \(hands ? "" : "not ")handed out"
        case .pass(let milliseconds): return "\(milliseconds) ms pass"
        }
    }

    private static func words(_ flag: Bool?) -> String { flag.map { "\($0)" } ?? "as it is" }

    private static func words(_ terms: RequestTerms, _ workers: [Int]) -> String {
        var words = "\(terms.count) × \(terms.maximumLength) of \(terms.maximumContextLength)"
        if !terms.models.isEmpty { words += " on \(terms.models)" }
        if !workers.isEmpty {
            words += terms.excludesWorkers ? " not by \(workers)" : " by \(workers)"
        }
        if terms.trustedWorkersOnly { words += ", trusted" }
        if !terms.allowsSlowWorkers { words += ", not slow" }
        if terms.validatedAgentsOnly { words += ", validated" }
        if let prompt = terms.softPrompt { words += ", soft \(prompt)" }
        return terms.isMarkedNSFW ? words + ", nsfw" : words
    }

    private static func words(_ pop: Pop) -> String {
        var words = "worker \(pop.worker) of \(pop.owner) asks for \(pop.amount)"
        if pop.seconds > 0 { words += ", waits \(pop.seconds) s" }
        if !pop.blocked.isEmpty { words += ", blocks \(pop.blocked)" }
        if !pop.first.isEmpty { words += ", first \(pop.first)" }
        if pop.keepsOffer { words += ", as before or else" }
        let offer = pop.offer
        words += ": \(offer.models) \(offer.maximumLength) of \(offer.maximumContextLength)"
        words += ", \(offer.threads) threads, \(offer.softPrompts), \(offer.agent)"
        return offer.takesNSFW ? words : words + ", no nsfw"
    }
}
