@testable import HordeCore

/// Who is served next and who is woken, worked out from the rules alone: every question looks at
/// everything.
///
/// It keeps what the rules remember (who was served when) and reads the rest as plain facts.
struct PlainHorde {
    /// A request, or a worker's choice of one.
    struct Choice: Equatable {
        let request: RequestID
        let model: String
        let isElderTurn: Bool
    }

    private(set) var horde: HordeState
    private let matching = PlainMatching()
    private var clock = 0
    private var arrivals: [RequestID: Int] = [:]
    private var served: [Party: Int] = [:]
    private var elders: [Party: Int] = [:]
    private var sinceElder = 0

    init(_ horde: HordeState) {
        self.horde = horde
    }

    /// Everything of which something waits.
    private var waiting: [GenerationRequest] {
        horde.requests.values.filter { $0.slots.contains(.waiting) }
    }

    /// Lets a fact have happened, and remembers whose turn it was.
    mutating func evolve(_ event: HordeEvent) {
        horde.evolve(event)
        guard case .volatile(let event) = event else { return }
        clock += 1
        switch event.fact {
        case .requestQueued(let request): arrivals[request.id] = clock
        case .jobAssigned(let job, _):
            sinceElder = job.isElderTurn ? 0 : sinceElder + 1
            if let party = horde.requests[job.request]?.party {
                served[party] = clock
                if job.isElderTurn { elders[party] = clock }
            }
        default: break
        }
        // Whoever waits for nothing begins anew.
        let parties = Set(waiting.map(\.party))
        served = served.filter { parties.contains($0.key) }
        elders = elders.filter { parties.contains($0.key) }
    }
}

extension PlainHorde {
    /// What a worker gets.
    func choice(for worker: Worker, reading vault: TextVault) -> Choice? {
        let suiting = waiting.filter {
            matching.obstacle($0, worker, in: horde, reading: vault) == nil
        }
        for user in [worker.profile.owner] + worker.priorityUsers {
            let own = suiting.filter { $0.user == user }
            let first = user == .anonymous ? own.min(by: isBefore) : own.min(by: isOlder)
            if let first { return choice(first, worker, isElderTurn: false) }
        }
        let share = horde.policy.elderShare
        if share > 0, sinceElder + 1 >= share {
            return suiting.min { elderKey($0) < elderKey($1) }
                .map { choice($0, worker, isElderTurn: true) }
        }
        return suiting.min(by: isBefore).map { choice($0, worker, isElderTurn: false) }
    }

    /// Why what waits does not suit a worker, counted.
    func skipped(for worker: Worker, reading vault: TextVault) -> [SkipReason: Int] {
        waiting.reduce(into: [:]) { counts, request in
            let reason = matching.obstacle(request, worker, in: horde, reading: vault)
            if let reason { counts[reason, default: 0] += 1 }
        }
    }

    /// The waiting pop that a request wakes.
    func woken(by id: RequestID, reading vault: TextVault) -> PopID? {
        guard horde.handsOutJobs, let request = waiting.first(where: { $0.id == id }) else {
            return nil
        }
        let suiting = horde.waitingPops.pops.values.filter { pop in
            guard let worker = horde.workers[pop.worker],
                matching.obstacle(request, worker, in: horde, reading: vault) == nil
            else { return false }
            return pop.models.contains(choice(request, worker, isElderTurn: false).model)
        }
        func place(_ pop: WaitingPop) -> Int {
            if pop.owner == request.user { return 0 }
            return pop.priorityUsers.contains(request.user) ? 1 : 2
        }
        return suiting.min {
            (place($0), $0.arrival, $0.id) < (place($1), $1.arrival, $1.id)
        }?.id
    }

    /// How many jobs wait before a request, if its user's requests alone and others' come in the
    /// order in which they would be served.
    func jobsBefore(_ request: GenerationRequest) -> Int {
        waiting.filter { isBefore($0, request) }.reduce(0) { $0 + $1.waiting }
    }

    private func choice(
        _ request: GenerationRequest, _ worker: Worker, isElderTurn: Bool
    ) -> Choice {
        let models = worker.offer.models.filter {
            request.terms.models.isEmpty || request.terms.models.contains($0)
        }
        return Choice(
            request: request.id, model: models.first ?? "", isElderTurn: isElderTurn)
    }
}

extension PlainHorde {
    private func isOlder(_ left: GenerationRequest, _ right: GenerationRequest) -> Bool {
        arrival(left) < arrival(right)
    }

    private func isBefore(_ left: GenerationRequest, _ right: GenerationRequest) -> Bool {
        let (leftScore, rightScore) = (score(left), score(right))
        if leftScore != rightScore { return leftScore > rightScore }
        if (left.user == .anonymous) != (right.user == .anonymous) {
            return right.user == .anonymous
        }
        if turn(left) != turn(right) { return turn(left) < turn(right) }
        return isOlder(left, right)
    }

    private func arrival(_ request: GenerationRequest) -> Int { arrivals[request.id] ?? 0 }

    private func score(_ request: GenerationRequest) -> Int128 {
        let running = horde.jobs.values.filter {
            $0.state == .running && horde.requests[$0.request]?.user == request.user
        }
        let holds = running.reduce(Int64(0)) { $0 + $1.hold.centikudos }
        let balance = horde.ledger.balance(of: request.user).balance.centikudos
        return Int128(balance - holds) * 1000
            - Int128(horde.policy.ageing.centikudos) * Int128(request.submittedAt.milliseconds)
    }

    private func turn(_ request: GenerationRequest) -> Int {
        guard request.user == .anonymous, horde.policy.ageing == .zero else { return 0 }
        return max(arrival(request), served[request.party] ?? 0)
    }

    private func elderKey(_ request: GenerationRequest) -> (Int, Int) {
        (max(arrival(request), elders[request.party] ?? 0), arrival(request))
    }
}
