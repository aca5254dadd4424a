import HordeTestSupport

@testable import HordeCore

/// A small horde in which anything happens at random.
struct RandomHorde {
    private(set) var horde: SmallHorde
    var generator: SeededGenerator
    private var jobs: [JobID] = []
    private var requests: [RequestID] = []
    private let users: Int

    private static let models = ["small-350M", "tiny", "large-13B"]
    private static let words = ["dragon", "elf", "orc"]

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        var policy = seed % 3 == 2 ? HordePolicy.public : .friends
        policy.elderShare = [0, 2, 3, 10][Int.random(in: 0..<4, using: &generator)]
        policy.ageing = seed % 5 == 4 ? Kudos(5) : .zero
        policy.validatedAgents = ["good"]
        users = Int.random(in: 2...5, using: &generator)
        horde = SmallHorde(policy: policy, checkInterval: 3)
        for number in 0..<users {
            _ = try horde.user("user \(number)", Int64.random(in: -1...1, using: &generator))
        }
    }

    /// Something happens; a refusal is an answer too.
    mutating func step() {
        horde.clearEvents()
        do throws(HordeRejection) {
            switch number(0..<100) {
            case 0..<32: try submit()
            case 32..<60: try pop()
            case 60..<70: if let job = jobs.randomElement(using: &generator) { try deliver(job) }
            case 70..<75: if let job = jobs.randomElement(using: &generator) { try horde.fail(job) }
            case 75..<78:
                if let job = jobs.randomElement(using: &generator) {
                    try horde.perform(.giveBack([job]))
                }
            case 78..<81:
                if let id = requests.randomElement(using: &generator) {
                    try horde.perform(.cancel(id))
                }
            case 81..<86: try horde.give(anybody(), Int64(number(0..<3)) - 1)
            case 86..<88: try horde.transfer(anybody(), to: anybody(), 1)
            case 88..<92: try changeWorker()
            case 92..<94: try changeRoles()
            case 94..<95: try horde.perform(.setHandingOut(chance(3)))
            default:
                try horde.tick(.seconds([0, 1, 30, 200][number(0..<4)]))
            }
        } catch { return }
    }

    private mutating func submit() throws(HordeRejection) {
        let user = anybody()
        var terms = RequestTerms(
            count: chance(4) ? number(1..<5) : 1, maximumLength: [80, 200][number(0..<2)],
            maximumContextLength: [1024, 2048][number(0..<2)],
            models: chance(2) ? some(Self.models) : [])
        if chance(6) {
            terms.workers = some(horde.state.workers.keys.sorted())
            terms.excludesWorkers = chance(2)
        }
        terms.trustedWorkersOnly = chance(8)
        terms.allowsSlowWorkers = !chance(8)
        terms.validatedAgentsOnly = chance(8)
        terms.softPrompt = chance(8) ? "verse" : nil
        terms.isMarkedNSFW = chance(6)
        let prompt = "The \(some(Self.words).joined(separator: " and ").uppercased())"
        let caller = chance(5) ? nil : UInt64(number(1..<4))
        requests.append(
            try horde.submit(user, caller: user == .anonymous ? caller : nil, terms, prompt: prompt)
        )
    }

    private mutating func pop() throws(HordeRejection) {
        let owner = UserID(number(1..<users + 2))
        let models = some(Self.models)
        let request = PopRequest.by(
            owner, name: "worker \(owner) \(number(0..<2))",
            models: models.isEmpty ? ["tiny"] : models, threads: number(1..<4),
            length: [80, 512][number(0..<2)], context: [1024, 4096][number(0..<2)],
            softPrompts: chance(2) ? ["verse"] : [], takesNSFW: !chance(4),
            agent: chance(2) ? "good:1:url" : "bad:1:url",
            blocking: chance(4) ? some(Self.words) : [],
            first: chance(3) ? some((0..<users + 2).map { UserID($0) }) : [],
            amount: chance(4) ? 3 : 1, wait: chance(3) ? .seconds(60) : .zero)
        let pop = try horde.ask(request)
        jobs += horde.answers[pop] ?? []
        jobs = jobs.suffix(12)
    }

    private mutating func deliver(_ job: JobID) throws(HordeRejection) {
        try horde.deliver(job, bytes: number(0..<400))
    }

    private mutating func changeWorker() throws(HordeRejection) {
        guard let worker = horde.state.workers.keys.sorted().randomElement(using: &generator)
        else { return }
        if chance(6) {
            return try horde.perform(.deleteWorker(worker, actor: SmallHorde.root))
        }
        let (isInMaintenance, isPaused) = (chance(4), chance(6))
        try horde.change(worker) {
            $0.isInMaintenance = isInMaintenance
            $0.isPaused = isPaused
        }
    }

    private mutating func changeRoles() throws(HordeRejection) {
        var changes = UserChanges()
        changes.roles = [UserChanges.RoleChange(role: .trusted, isOn: chance(2))]
        try horde.change(UserID(number(2..<users + 2)), changes)
    }
}

extension RandomHorde {
    private mutating func number(_ range: Range<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    private mutating func chance(_ sides: Int) -> Bool { number(0..<sides) == 0 }

    /// The anonymous account, the administrator or somebody else.
    private mutating func anybody() -> UserID { UserID(chance(3) ? 0 : number(0..<users + 2)) }

    /// Some of a list, in any order.
    private mutating func some<Element>(_ list: [Element]) -> [Element] {
        Array(list.shuffled(using: &generator).prefix(number(0..<list.count + 1)))
    }
}
