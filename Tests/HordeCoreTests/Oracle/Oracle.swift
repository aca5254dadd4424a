@testable import HordeCore

/// Follows a horde command by command: works out by the plain rules what each must lead to, and
/// complains where the core says something else.
struct Oracle {
    var rules: PlainRules
    /// How often each thing was seen, so that a run of many seeds shows that nothing was left out.
    var sightings: [String: Int] = [:]
    /// The workers that ever were, by name.
    var names: [String: WorkerID] = [:]
    /// What the core says of the present command, and how much of it was heard.
    private var claims: [Claim] = []
    private var heard = 0
    /// Requests that are offered to those who wait, and pops that are looked at again, in order.
    var offered: [RequestID] = []
    var reopened: [PopID] = []

    init(policy: HordePolicy) {
        rules = PlainRules(policy: policy)
    }

    /// Hears a command and what became of it.
    mutating func follow(
        _ command: HordeCommand, at now: Timestamp, reading vault: TextVault,
        _ result: Result<[HordeEvent], HordeRejection>
    ) throws(Disagreement) {
        rules.now = now.milliseconds
        heard = 0
        switch result {
        case .failure(let rejection):
            claims = []
            return try expectRefusal(rejection, of: command)
        case .success(let events): claims = events.compactMap { Claim($0) }
        }
        try expectSuccess(of: command, reading: vault)
        try settle()
        if let claim = next() { throw Disagreement("Nothing more is due, but \(claim)") }
    }

    // MARK: Claims

    /// The next claim that is not a durable fact; those are taken over.
    mutating func peek() -> Claim? {
        while heard < claims.count, case .durable(let event) = claims[heard] {
            takeOver(event)
            heard += 1
        }
        return heard < claims.count ? claims[heard] : nil
    }

    mutating func next() -> Claim? {
        let claim = peek()
        if claim != nil { heard += 1 }
        return claim
    }

    /// The next claim must be this one.
    mutating func expect(_ claim: Claim) throws(Disagreement) {
        let next = next()
        guard next == claim else { throw Disagreement("\(claim) is due, not \(next as Any)") }
    }

    mutating func saw(_ what: String) { sightings[what, default: 0] += 1 }

    mutating func takeOver(_ event: DurableEvent) {
        if case .userSaved(let profile) = event { rules.roles[profile.id] = profile.roles }
        for entry in event.ledgerEvents.flatMap(\.entries) {
            rules.balances[entry.debit, default: 0] -= entry.amount.centikudos
            rules.balances[entry.credit, default: 0] += entry.amount.centikudos
        }
    }

    // MARK: What follows

    /// Those who wait are looked at: first pops about which something changed, then for each
    /// request that came or came back those that it suits.
    mutating func settle() throws(Disagreement) {
        while true {
            if let id = reopened.first {
                reopened.removeFirst()
                guard rules.handsOut, let pop = rules.pops[id],
                    let worker = rules.workers[pop.worker],
                    let choice = rules.choice(for: worker)
                else { continue }
                saw("a waiting pop that is looked at again")
                try answer(pop.id, pop.jobs, worker, with: choice)
            } else if let id = offered.first {
                guard let woken = rules.woken(by: id), let worker = rules.workers[woken.pop.worker]
                else {
                    offered.removeFirst()
                    continue
                }
                noteWoken(woken.pop, by: id)
                try answer(woken.pop.id, woken.pop.jobs, worker, with: woken.choice)
            } else {
                return
            }
        }
    }

    /// A pop gets jobs, as many as it asked for and wait; a worker that holds more than its threads
    /// then loses the oldest.
    mutating func answer(
        _ pop: PopID, _ jobs: [JobID], _ worker: PlainRules.Worker, with choice: PlainRules.Choice
    ) throws(Disagreement) {
        guard let request = rules.requests[choice.request] else { return }
        let given = Array(jobs.prefix(request.waiting))
        let before = rules.running(on: worker.id)
        for job in given { try assign(job, of: request, to: worker, as: choice) }
        let surplus = before.count + given.count - max(worker.offer.threads, given.count)
        for job in before.prefix(max(0, surplus)) {
            saw("a displaced job")
            try expect(.ended(job.id, .displaced))
            end(job, as: .displaced)
        }
        try expect(.answered(pop, given, [:]))
        rules.pops[pop] = nil
        if given.count > 1 { saw("several jobs for one pop") }
        if choice.isElderTurn { saw("an elder's turn") }
    }

    private mutating func assign(
        _ id: JobID, of request: PlainRules.Request, to worker: PlainRules.Worker,
        as choice: PlainRules.Choice
    ) throws(Disagreement) {
        guard
            case .assigned(
                let job, let given, let place, let server, let model, let isElder, let deadline)? =
                next()
        else { throw Disagreement("\(worker.id) gets nothing instead of \(choice)") }
        let real = PlainRules.Choice(request: given, model: model, isElderTurn: isElder)
        guard job == id, server == worker.id, real == choice else {
            throw Disagreement("\(server) gets \(real), but \(worker.id) is to get \(choice)")
        }
        guard rules.requests[given]?.places[place] == .waiting else {
            throw Disagreement("Place \(place) of \(given) does not wait")
        }
        // The measured speed may be rounded.
        let limit = rules.limit(of: request, on: worker)
        let difference = abs(deadline - rules.now - limit)
        guard difference <= limit / 100 else {
            throw Disagreement("\(id) has until \(deadline), which is not \(limit) ms from now")
        }
        let isOwn = worker.owner == request.user
        rules.assign(
            PlainRules.Job(
                id: id, number: rules.clock, request: given, place: place, worker: worker.id,
                owner: worker.owner, model: model,
                hold: isOwn
                    ? 0 : PlainRules.price(tokens: request.terms.maximumLength, on: model),
                assigned: rules.now, deadline: deadline), isElderTurn: isElder)
    }

    /// A job ends without a text; what waits again is offered.
    mutating func end(_ job: PlainRules.Job, as state: JobState) {
        if rules.end(job, as: state), !offered.contains(job.request) {
            offered.append(job.request)
        }
    }

    private mutating func noteWoken(_ pop: PlainRules.Pop, by id: RequestID) {
        let user = rules.requests[id]?.user
        if pop.owner == user {
            saw("a wake of one's own worker")
        } else {
            saw(user.map(pop.first.contains) == true ? "a wake by the list" : "a wake by waiting")
        }
    }
}
