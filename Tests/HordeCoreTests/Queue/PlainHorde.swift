@testable import HordeCore

/// What waits before a request, from the rules alone: every question looks at everything.
///
/// It keeps what the rules remember (who was served when) and reads the rest as plain facts.
struct PlainHorde {
    private(set) var horde: HordeState
    private var clock = 0
    private var arrivals: [RequestID: Int] = [:]
    private var served: [Party: Int] = [:]

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
            if let party = horde.requests[job.request]?.party { served[party] = clock }
        default: break
        }
        // Whoever waits for nothing begins anew.
        let parties = Set(waiting.map(\.party))
        served = served.filter { parties.contains($0.key) }
    }
}

extension PlainHorde {
    /// How many jobs wait before a request, if its user's requests alone and others' come in the
    /// order in which they would be served.
    func jobsBefore(_ request: GenerationRequest) -> Int {
        waiting.filter { isBefore($0, request) }.reduce(0) { $0 + $1.waiting }
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
}
