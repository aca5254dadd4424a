import HordeCore

/// Makes up what happens in one run, all of it from a seed.
package struct Workload {
    /// The models of the simulation; the auditor knows their sizes by itself.
    static let models = [
        "opt-350M", "opt-2.7b-erebus", "koboldcpp/pygmalion-6b-Q4_K_M", "Mixtral-8x7B", "mystery",
        "house-model",
    ]

    static let softPrompts = ["fantasy", "noir"]

    private enum Kind: Int, CaseIterable {
        case register, adjust, role, modes, submit, status, cancel, transfer, pop, withdraw
        case deliver, fail, maintenance, pause, removeWorker, look, advance, sweep, commit
        case slowCommit, breakJournal, crash, restart, award, reverse
        case grant, report, catalogue, month
        case lend, changeKey, takeBack, delete, undelete

        var usualWeight: Int {
            switch self {
            case .submit, .pop, .deliver, .commit: 12
            case .advance: 8
            case .status, .transfer: 6
            case .slowCommit: 4
            case .cancel, .fail, .look, .award, .reverse: 3
            case .register, .adjust, .withdraw, .sweep, .breakJournal: 2
            case .report: 4
            case .lend: 4
            case .delete: 2
            case .changeKey, .takeBack, .undelete: 1
            case .role, .modes, .maintenance, .pause, .removeWorker, .crash, .restart: 1
            case .grant, .catalogue, .month: 1
            }
        }

        /// True for what comes in some runs alone.
        ///
        /// Those who are deleted do nothing more, and what takes long would never be seen if
        /// that could happen in all.
        var isOfLenders: Bool {
            switch self {
            case .lend, .changeKey, .takeBack, .delete, .undelete: true
            default: false
            }
        }
    }

    private var generator: SeededGenerator
    private let kinds: [Kind]
    private let weights: SwarmWeights
    /// True when keys are lent in this run, and users deleted.
    private let hasLenders: Bool
    /// How a clock of this run moves.
    private let longJumps: Bool
    private let backSteps: Bool

    /// Prepares a workload.
    package init(seed: UInt64, hasLenders: Bool) {
        generator = SeededGenerator(seed: seed)
        self.hasLenders = hasLenders
        kinds = Kind.allCases.filter { hasLenders || !$0.isOfLenders }
        let needed: [Kind] = [.submit, .pop, .deliver, .commit, .lend, .delete]
        weights = SwarmWeights(
            usual: kinds.map(\.usualWeight), needed: Set(needed.map(\.rawValue)),
            with: &generator)
        longJumps = Bool.random(using: &generator)
        backSteps = Bool.random(using: &generator)
    }

    /// The steps of a run, always the same for a seed.
    ///
    /// - Parameters:
    ///   - seed: The seed.
    ///   - count: How many steps.
    ///   - hasLenders: Whether keys are lent and users deleted; nil for as the seed says.
    package static func steps(
        seed: UInt64, count: Int, hasLenders: Bool? = nil
    ) -> [SimulationStep] {
        var workload = Workload(
            seed: seed, hasLenders: hasLenders ?? Self.hasLenders(in: seed))
        return (0..<count).map { _ in workload.step() }
    }

    /// Three runs of ten have lenders; of those on real files every other one.
    package static func hasLenders(in seed: UInt64) -> Bool {
        seed % 5 == 1 || seed.isMultiple(of: 10)
    }

    private mutating func step() -> SimulationStep {
        switch Kind(rawValue: weights.draw(with: &generator)) ?? .commit {
        case .register: .register(name: chance(10) ? -1 : pick())
        case .adjust:
            .adjust(user: pick(), centikudos: amount(), byAdministrator: !chance(20))
        case .role: role()
        case .modes: .modes(modes())
        case .submit: .submit(submission())
        case .status: .status(request: pick(), waitSeconds: chance(30) ? number(1...40) : 0)
        case .cancel: .cancel(request: pick())
        case .transfer: .transfer(transfer())
        case .pop: .pop(pop())
        case .withdraw: .withdraw(pop: pick())
        case .deliver: .deliver(delivery())
        case .fail: .fail(job: pick(), byOwner: !chance(15))
        case .maintenance:
            .maintenance(worker: pick(), isOn: chance(50), byOwner: !chance(20))
        case .pause: .pause(worker: pick(), isOn: chance(40))
        case .removeWorker: .removeWorker(worker: pick())
        case .look: .look(user: pick())
        case .lend: .lend(user: pick(), lending())
        case .changeKey: .changeKey(key: pick(), lending(), byOwner: !chance(15))
        case .takeBack: .takeBack(key: pick(), byOwner: !chance(15))
        case .delete:
            .delete(
                DeletePlan(
                    user: pick(), actor: [.itself, .administrator, .itself, .somebody][pick() % 4],
                    isAgain: chance(60)))
        case .undelete: .undelete(user: pick(), bySelf: chance(70))
        case .award:
            .award(
                user: pick(), centikudos: amount(), isGift: chance(60),
                byAdministrator: !chance(15))
        case .reverse: .reverse(movement: pick())
        case .grant:
            .grant(
                user: pick(), centikudos: amount(), adds: chance(40), byAdministrator: !chance(10))
        case .report: .report(request: pick(), text: pick(), isForeign: chance(8))
        case .catalogue: .catalogue(pick())
        // About a month: grants fall due, keys of transfers are forgotten, accounts come of age.
        case .month: .advance(milliseconds: number(27...62) * 86_400_000, sweeps: chance(50))
        case .advance: .advance(milliseconds: jump(), sweeps: chance(50))
        case .sweep: .sweep
        case .commit: .commit
        case .slowCommit: .slowCommit
        case .breakJournal:
            .breakJournal((0..<number(1...3)).map { _ in chance(50) ? .before : .after })
        case .crash: .crash
        case .restart: .restart
        }
    }

    // MARK: Parts

    private mutating func role() -> SimulationStep {
        let roles: [UserRoles] = [.flagged, .trusted, .moderator]
        return .role(user: pick(), roles[pick() % 3], isOn: chance(40))
    }

    private mutating func modes() -> ModesPlan {
        switch pick() % 9 {
        case 0: .anonymous(false)
        case 1: .anonymous(true)
        case 2: .registration([.open, .invitation, .closed][pick() % 3])
        case 3: .workersByInvitation(chance(40))
        case 4: .minimumStanding(chance(50) ? nil : number(-500...500))
        case 5: .maintenance(true)
        case 6: .withoutRights
        default: .maintenance(false)
        }
    }

    private mutating func submission() -> SubmitPlan {
        var terms = RequestTerms(
            count: chance(4) ? pick() % 40 : number(1...4),
            maximumLength: chance(3) ? 0 : [8, 20, 80, 200, 512][pick() % 5],
            maximumContextLength: [100, 1024, 2048][pick() % 3])
        if chance(50) {
            terms.models = (0..<number(1...2)).map { _ in Self.models[pick() % 6] }
        }
        terms.excludesWorkers = chance(50)
        terms.trustedWorkersOnly = chance(8)
        terms.allowsSlowWorkers = !chance(8)
        terms.validatedAgentsOnly = chance(8)
        if chance(10) { terms.softPrompt = Self.softPrompts[pick() % 2] }
        terms.isMarkedNSFW = chance(20)
        let isAnonymous = chance(25)
        return SubmitPlan(
            user: isAnonymous ? 0 : pick(), caller: UInt64(number(1...3)), terms: terms,
            workers: chance(15) ? (0..<number(1...2)).map { _ in pick() } : [],
            namesUnknownWorker: chance(2),
            promptBytes: chance(3) ? 0 : chance(3) ? 5000 : number(1...400),
            hasBlockedWord: chance(15), lentKey: hasLenders && chance(40) ? pick() : nil)
    }

    private mutating func transfer() -> TransferPlan {
        TransferPlan(
            source: pick(), destination: pick(),
            amount: chance(50) ? .exactly(amount()) : .share([10, 50, 100, 101][pick() % 4]),
            key: chance(50) ? pick() % 4 : nil, repeatsLast: chance(15),
            lentKey: hasLenders && chance(15) ? pick() : nil)
    }

    private mutating func lending() -> LendPlan {
        LendPlan(
            left: chance(75) ? [-1, 0, 1, 6_000_000_000][pick() % 4] + number(0...3000) : nil,
            days: chance(40) ? number(-1...40) : nil,
            textTokens: chance(30) ? [-1, 20, 100, 2_000_000][pick() % 4] : nil)
    }

    private mutating func pop() -> PopPlan {
        PopPlan(
            worker: pick() % 6, owner: pick(), isStranger: chance(4), offer: offer(),
            keepsOffer: chance(75),
            blocksWords: chance(25), priorityUsers: chance(30) ? [pick(), pick()] : [],
            amount: chance(20) ? number(2...4) : 1, waitSeconds: chance(55) ? number(1...60) : 0)
    }

    private mutating func offer() -> WorkerOffer {
        let models = (0..<number(1...3)).map { _ in Self.models[pick() % 6] }
        return WorkerOffer(
            models: chance(2) ? [] : models, maximumLength: chance(20) ? 80 : 512,
            maximumContextLength: chance(20) ? 1024 : 2048,
            threads: chance(2) ? 0 : number(1...3),
            softPrompts: chance(30) ? Self.softPrompts : [], takesNSFW: !chance(25),
            agent: chance(50) ? "TabbyAPI:1.0:x" : "unknown:0:unknown")
    }

    private mutating func delivery() -> DeliverPlan {
        let bytes = chance(5) ? 0 : chance(10) ? 12_000 : number(1...1500)
        return DeliverPlan(
            job: pick(), picksAmongAll: chance(25), byOwner: !chance(5), bytes: bytes,
            isUnknown: chance(2), state: chance(10) ? .censored : .ok)
    }

    private mutating func jump() -> Int64 {
        switch pick() % 20 {
        case 0 where longJumps: 3_600_000
        case 1 where longJumps: number(1_000_000...1_500_000)
        case 0, 1: number(1...999)
        case 2 where backSteps: -number(1...90_000)
        case 2, 3: number(100...200) * 1000
        case 4: 300_000
        case 5...8: number(10...60) * 1000
        default: number(1...9999)
        }
    }

    private mutating func amount() -> Int64 {
        switch pick() % 10 {
        case 0: 0
        case 1: -number(1...5000)
        case 2: 200_000_000_000
        default: number(1...20_000)
        }
    }

    // MARK: Chance

    private mutating func pick() -> Int { Int.random(in: 0..<1_000_000, using: &generator) }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &generator) < percent
    }

    private mutating func number<Number: FixedWidthInteger>(
        _ range: ClosedRange<Number>
    ) -> Number {
        Number.random(in: range, using: &generator)
    }
}
