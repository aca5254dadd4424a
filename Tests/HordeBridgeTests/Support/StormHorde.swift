import HordeBridge
import KoboldAIDouble

/// A horde that fails at random over real sockets and remembers what it was told.
actor StormHorde {
    /// Times that a job's submit may fail before it is taken.
    private static let patience = 3
    private let limit: Int
    private var chance: StormChance
    private let double: KoboldAIDouble
    /// Jobs handed out.
    private(set) var popped: [String] = []
    /// The bodies of the submits of each job.
    private(set) var bodies: [String: Set<String>] = [:]
    /// Submits of jobs whose end the bridge had been told, which it must not send.
    private(set) var repeated = 0
    private var taken: Set<String> = []
    private var answered: Set<String> = []
    /// Generations of a job at its first submit.
    private(set) var generations: [String: Int] = [:]
    private var tries: [String: Int] = [:]
    private var closed: Set<String> = []
    private var waiting: CheckedContinuation<Void, Never>?

    init(seed: UInt64, jobs: Int, double: KoboldAIDouble) {
        chance = StormChance(state: seed)
        limit = jobs
        self.double = double
    }

    /// Returns once every job is closed.
    func end() async {
        guard !isDone else { return }
        await withCheckedContinuation { waiting = $0 }
    }

    /// How often a text was asked for, for a job.
    func asked(for id: String) async -> Int {
        await double.generations.count { $0.body.contains("prompt of \(id) ") }
    }

    private var isDone: Bool { popped.count == limit && closed.count == limit }

    func respond(to request: LoopbackRequest) async -> LoopbackReply {
        guard request.path.hasSuffix("/submit") else { return pop() }
        guard let id = request.json?["id"]?.text else { return .json("{}", status: 400) }
        if generations[id] == nil { generations[id] = await asked(for: id) }
        bodies[id, default: []].insert(request.body)
        let reply = submit(id)
        if isDone, let waiting {
            self.waiting = nil
            waiting.resume()
        }
        return reply
    }

    private func pop() -> LoopbackReply {
        let nothing = LoopbackReply.json("{\"id\": null, \"payload\": {}, \"skipped\": {}}")
        guard popped.count < limit else { return nothing }
        switch chance.below(10) {
        case 0: return .json("{\"message\": \"No.\"}", status: 503)
        case 1: return .close
        case 2: return nothing
        case 3: return .page(502)
        default:
            let id = "job-\(popped.count)"
            popped.append(id)
            return .json(
                "{\"payload\": {\"prompt\": \"prompt of \(id) \", \"max_length\": 16}, "
                    + "\"id\": \"\(id)\", \"skipped\": {}, \"ttl\": 150}")
        }
    }

    private func submit(_ id: String) -> LoopbackReply {
        if answered.contains(id) { repeated += 1 }
        guard !taken.contains(id) else {
            answered.insert(id)
            return .json("{\"message\": \"No.\", \"rc\": \"DuplicateGen\"}", status: 400)
        }
        tries[id, default: 0] += 1
        let isLate = tries[id, default: 0] > Self.patience
        switch isLate ? 9 : chance.below(10) {
        case 0:
            return .json("{\"message\": \"No.\"}", status: 503)
        case 1:
            return .close
        case 2:
            closed.insert(id)
            answered.insert(id)
            return .json("{\"message\": \"No.\", \"rc\": \"InvalidJobID\"}", status: 404)
        case 3:
            // The text is taken and the answer is lost.
            take(id)
            return .close
        default:
            take(id)
            answered.insert(id)
            return .json("{\"reward\": 1.5}")
        }
    }

    private func take(_ id: String) {
        taken.insert(id)
        closed.insert(id)
    }
}
