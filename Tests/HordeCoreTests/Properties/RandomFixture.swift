import HordeTestSupport

@testable import HordeCore

/// A small horde in which everything happens that can, by chance.
struct RandomFixture {
    var fixture: HordeFixture
    var random: SeededGenerator
    var users: [UserID] = []
    /// How many of the fixture's facts were asked for.
    private var heard = 0

    static let models = ["alpha-1B", "beta-2.7B", "gamma-13B", "delta-8x7B"]
    private static let prompts = ["A day in spring", "A dark forest", "Rain on the roof"]

    init(seed: UInt64, policy: HordePolicy) throws {
        random = SeededGenerator(seed: seed)
        fixture = try HordeFixture(policy: policy)
        fixture.checksInvariants = false
        defer { heard = fixture.events.count }
        let balances = [-1080, -5, 0, 0, 0, 27, 27, 1350]
        for number in 0..<6 {
            let balance = balances.randomElement(using: &random) ?? 0
            users.append(
                try fixture.user(
                    "user \(number)", kudos: Kudos(Int64(balance)),
                    roles: chance(3) ? [.trusted] : []))
        }
    }

    /// True in one of `count` cases.
    mutating func chance(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    /// A request of anybody for anything.
    mutating func terms() -> RequestTerms {
        var terms = RequestTerms(
            count: chance(4) ? 3 : 1, maximumLength: pick([16, 80, 80, 300]),
            maximumContextLength: pick([1024, 2048, 2048, 8192]))
        if chance(2) { terms.models = [pick(Self.models)] }
        if chance(5) { terms.models = Array(Self.models.shuffled(using: &random).prefix(2)) }
        if chance(8) { terms.softPrompt = pick(["pirate", "poet"]) }
        if chance(8) { terms.isMarkedNSFW = true }
        if chance(8) { terms.trustedWorkersOnly = true }
        if chance(8) { terms.allowsSlowWorkers = false }
        if chance(8) { terms.validatedAgentsOnly = true }
        let known = fixture.state.workers.keys.sorted()
        if chance(8), !known.isEmpty {
            terms.workers = [pick(known)]
            terms.excludesWorkers = chance(2)
        }
        return terms
    }

    /// A pop of one of the workers of one of the first users.
    mutating func popRequest(wait: Duration = .zero) -> PopRequest {
        let owner = pick(Array(users.prefix(4)))
        var offer = WorkerOffer(
            models: Array(Self.models.shuffled(using: &random).prefix(chance(3) ? 2 : 1)),
            maximumLength: pick([80, 512, 512]), maximumContextLength: pick([2048, 8192]),
            threads: chance(3) ? 2 : 1)
        if chance(2) { offer.softPrompts = ["pirate"] }
        if chance(3) { offer.takesNSFW = false }
        if chance(2) { offer.agent = "HordeBridge:1:here" }
        let first =
            chance(3) ? Array((users + [.anonymous]).shuffled(using: &random).prefix(2)) : []
        return PopRequest(
            owner: owner, name: "worker \(owner) \(pick([1, 2]))", offer: offer,
            blockedWords: chance(4) ? ["dark"] : [], priorityUsers: first,
            amount: chance(5) ? 3 : 1, wait: wait)
    }

    /// The facts since this was last asked.
    mutating func takeEvents() -> [HordeEvent] {
        defer { heard = fixture.events.count }
        return Array(fixture.events[heard...])
    }

    mutating func prompt() -> String { pick(Self.prompts) }

    /// A user, or one of three anonymous callers.
    mutating func somebody() -> (user: UserID, caller: UInt64?) {
        chance(3) ? (.anonymous, pick([1, 2, 3])) : (pick(users), nil)
    }

    /// Anything but a pop.
    mutating func act() {
        let running = fixture.state.jobs.values.filter { $0.state == .running }
            .sorted { $0.id < $1.id }
        switch Int.random(in: 0..<22, using: &random) {
        case 0..<9: submit()
        case 9..<13:
            guard !running.isEmpty else { return submit() }
            let job = pick(running)
            fixture.tick(.seconds(pick([1, 20, 60])))
            _ = try? fixture.deliver(job.id, by: job.owner, bytes: pick([0, 4, 100, 5000]))
        case 13, 14:
            guard !running.isEmpty else { return submit() }
            let job = pick(running)
            try? fixture.fail(job.id, by: job.owner)
        case 15:
            let requests = fixture.state.requests.keys.sorted()
            if !requests.isEmpty { _ = try? fixture.apply(.cancel(pick(requests))) }
        case 16:
            let amount = Kudos(centikudos: pick([1, 500, 2700]))
            try? fixture.transfer(amount, from: pick(users), to: pick(users))
        case 17:
            let workers = fixture.state.workers.keys.sorted()
            guard !workers.isEmpty else { return }
            var changes = WorkerChanges()
            if chance(3) {
                changes.isPaused = chance(2)
            } else {
                changes.isInMaintenance = chance(2)
            }
            _ = try? fixture.apply(
                .changeWorker(pick(workers), changes, actor: HordeFixture.root))
        case 18: administer()
        default: fixture.tick(.seconds(pick([0, 1, 30, 150, 300, 700])))
        }
    }

    /// Something that an administrator does about kudos; months pass now and then.
    private mutating func administer() {
        let user = pick(users)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            var changes = UserChanges()
            changes.monthlyGrant = chance(2) ? .add(Kudos(pick([-30, 20]))) : .set(Kudos(50))
            try? fixture.change(user, changes, by: HordeFixture.root)
        case 1:
            let order = AwardOrder(
                user: user, amount: Kudos(pick([1, 40])), reason: chance(2) ? .award : .adjustment)
            let event = LedgerEventID(bits: fixture.nextBits())
            _ = try? fixture.apply(.award(order, actor: HordeFixture.root, event: event))
        case 2:
            let movements = fixture.durable.flatMap(\.ledgerEvents)
            guard !movements.isEmpty else { return }
            let movement = LedgerMovement(event: pick(movements))
            let id = LedgerEventID(bits: fixture.nextBits())
            _ = try? fixture.apply(.reverse(movement, as: id, actor: HordeFixture.root))
        default: fixture.tick(.seconds(86_400 * Int64(pick([1, 20, 40]))))
        }
    }

    mutating func submit() {
        let (user, caller) = somebody()
        let (terms, prompt) = (terms(), prompt())
        _ = try? fixture.submit(user, terms, caller: caller, prompt: prompt)
    }
}
