import HordeCore
import HordeTestSupport

/// Makes up a random horde from a seed: its policy, its people and what happens.
///
/// Each seed leaves some constraints out and makes others common, so that what is rare in most
/// hordes decides in some.
struct OracleWorkload {
    private enum Constraint: CaseIterable {
        case models, several, length, workers, trusted, slow, agent, soft, nsfw, words, anonymous
        case first, amount, count, wait, rest
    }

    private(set) var policy: HordePolicy
    /// In centikudos.
    private(set) var balances: [Int64] = []
    private var generator: SeededGenerator
    /// How often each constraint comes, in percent.
    private var rates: [Constraint: Int] = [:]

    static let models = ["small-350M", "tiny", "large-13B", "unserved"]
    private static let words = ["dragon", "elf", "orc"]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        policy = seed % 3 == 2 ? .public : .friends
        policy.elderShare = [0, 1, 3, 10][Int.random(in: 0..<4, using: &generator)]
        policy.ageing = [.zero, .zero, .zero, Kudos(centikudos: 1), Kudos(5)][Int(seed % 5)]
        policy.validatedAgents = ["good"]
        // Otherwise few requests expire while they run, and few workers are slow.
        if seed % 4 == 1 { policy.requestLife = .seconds(100) }
        if chance(60) { policy.slowSpeed = 100_000 }
        policy.openJobsPerUser = 7
        policy.openJobsPerCaller = 5
        policy.openJobsAnonymous = 10_000
        for constraint in Constraint.allCases {
            rates[constraint] = [0, 10, 20, 50][Int.random(in: 0..<4, using: &generator)]
        }
        // Few different balances, so that many are equal, or many that lie far apart.
        let spread: Int64 = chance(50) ? 2 : 2000
        for _ in 0..<number(2...5) { balances.append(100 * number(-spread...spread)) }
    }

    /// What happens.
    mutating func steps(_ count: Int) -> [OracleStep] { (0..<count).map { _ in step() } }

    private mutating func step() -> OracleStep {
        switch number(0...99) {
        case 0..<36: submission()
        case 36..<63: .pop(pop())
        case 63..<72: .deliver(job: pick(), bytes: number(0...400))
        case 72..<76: .fail(job: pick())
        case 76..<78: .giveBack(job: pick())
        case 78: .touch(request: pick())
        case 79: .cancel(request: pick())
        case 80: .withdraw(pop: pick())
        case 81..<83: .adjust(user: pick(), centikudos: number(-200...200))
        case 83..<85: .transfer(from: pick(), to: pick(), centikudos: number(1...200))
        case 85..<87: .role(user: pick(), chance(80) ? .trusted : .flagged, isOn: chance(60))
        case 87..<90: rest()
        case 90: chance(50) ? .removeWorker(worker: pick()) : .handOut(true)
        case 91: .handOut(chance(50))
        default: .pass(milliseconds: span())
        }
    }

    private mutating func submission() -> OracleStep {
        var terms = RequestTerms(
            count: comes(.count) ? number(2...4) : 1,
            maximumLength: comes(.length) ? 200 : 80,
            maximumContextLength: comes(.length) ? 2048 : 1024)
        if comes(.models) { terms.models = [one(Self.models)] }
        if comes(.several) { terms.models = some(Self.models) }
        terms.excludesWorkers = chance(50)
        terms.trustedWorkersOnly = comes(.trusted)
        terms.allowsSlowWorkers = !comes(.slow)
        terms.validatedAgentsOnly = comes(.agent)
        terms.softPrompt = comes(.soft) ? one(["verse", "prose"]) : nil
        terms.isMarkedNSFW = comes(.nsfw)
        let prompt = comes(.words) ? "The " + some(Self.words).joined(separator: ", ") : "Once"
        let isAnonymous = comes(.anonymous)
        return .submit(
            user: isAnonymous ? 0 : pick(),
            caller: isAnonymous && !chance(10) ? number(1...3) : nil, terms,
            workers: comes(.workers) ? (0..<number(1...2)).map { _ in pick() } : [],
            prompt: chance(50) ? prompt.uppercased() : prompt)
    }

    private mutating func pop() -> OracleStep.Pop {
        let models = some(Array(Self.models.prefix(3)))
        let offer = WorkerOffer(
            models: models.isEmpty ? ["tiny"] : models, maximumLength: comes(.length) ? 80 : 512,
            maximumContextLength: comes(.length) ? 1024 : 4096, threads: number(1...3),
            softPrompts: chance(50) ? some(["verse", "prose"]) : [], takesNSFW: !comes(.nsfw),
            agent: one(["good:1:url", "bad:1:url", "good", "good:x:url"]))
        return OracleStep.Pop(
            worker: number(0...3), owner: pick(), offer: offer, keepsOffer: chance(60),
            blocked: comes(.words) ? some(Self.words) : [],
            first: comes(.first) ? (0..<number(1...3)).map { _ in pick() } : [],
            amount: comes(.amount) ? number(2...3) : 1,
            seconds: comes(.wait) ? number(1...200) : 0)
    }

    private mutating func rest() -> OracleStep {
        guard comes(.rest) || chance(20) else { return .touch(request: pick()) }
        return .rest(
            worker: pick(), maintenance: chance(70) ? chance(50) : nil,
            pause: chance(40) ? chance(50) : nil)
    }

    private mutating func span() -> Int64 {
        switch number(0...39) {
        case 0: 1_199_999
        case 1: 1_200_000
        case 2: 21_600_000
        case 3..<6: 300_000
        case 6: 301_000
        case 7..<10: 149_999
        case 10..<14: 150_000
        case 14..<20: 60_000
        case 20..<28: 10_000
        default: number(1...2000)
        }
    }
}

extension OracleWorkload {
    private mutating func pick() -> Int { number(0...999) }

    private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    private mutating func comes(_ constraint: Constraint) -> Bool { chance(rates[constraint] ?? 0) }

    private mutating func number<Number: FixedWidthInteger>(
        _ range: ClosedRange<Number>
    ) -> Number {
        Number.random(in: range, using: &generator)
    }

    private mutating func one<Element>(_ list: [Element]) -> Element {
        list[number(0...list.count - 1)]
    }

    /// Some of a list, in any order.
    private mutating func some<Element>(_ list: [Element]) -> [Element] {
        Array(list.shuffled(using: &generator).prefix(number(0...list.count)))
    }
}
