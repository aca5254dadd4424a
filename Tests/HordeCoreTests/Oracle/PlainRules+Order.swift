@testable import HordeCore

extension PlainRules {
    /// A request for a worker, the model that it runs it on, and whether it is an elder's turn.
    struct Choice: Equatable {
        let request: RequestID
        let model: String
        let isElderTurn: Bool
    }

    /// What a worker gets.
    func choice(for worker: Worker) -> Choice? {
        let suiting = waiting.filter { obstacle($0, worker) == nil }
        for user in [worker.owner] + worker.first {
            let own = suiting.filter { $0.user == user }
            // The anonymous account is many: they take turns wherever it stands.
            let first =
                user == .anonymous
                ? own.min(by: isBefore) : own.min { $0.arrival < $1.arrival }
            if let first { return choice(first, worker, isElderTurn: false) }
        }
        if policy.elderShare > 0, sinceElder + 1 >= policy.elderShare {
            return suiting.min { elderKey($0) < elderKey($1) }
                .map { choice($0, worker, isElderTurn: true) }
        }
        return suiting.min(by: isBefore).map { choice($0, worker, isElderTurn: false) }
    }

    /// Why what waits does not suit a worker, counted.
    func skipped(for worker: Worker) -> [SkipReason: Int] {
        waiting.reduce(into: [:]) { counts, request in
            if let reason = obstacle(request, worker) { counts[reason, default: 0] += 1 }
        }
    }

    /// The waiting pop that a request wakes: of its user's own worker, then of one that lists the
    /// user, then the one that has waited longest.
    func woken(by id: RequestID) -> (pop: Pop, choice: Choice)? {
        guard handsOut, let request = requests[id], request.waiting > 0 else { return nil }
        let suiting = pops.values.compactMap { pop -> (pop: Pop, choice: Choice)? in
            guard let worker = workers[pop.worker], obstacle(request, worker) == nil else {
                return nil
            }
            // A pop stands for the models that it offered.
            let choice = choice(request, worker, isElderTurn: false)
            return pop.models.contains(choice.model) ? (pop, choice) : nil
        }
        func place(_ pop: Pop) -> (Int, Int) {
            if pop.owner == request.user { return (0, pop.arrival) }
            return (pop.first.contains(request.user) ? 1 : 2, pop.arrival)
        }
        return suiting.min { place($0.pop) < place($1.pop) }
    }

    private func choice(_ request: Request, _ worker: Worker, isElderTurn: Bool) -> Choice {
        let model = worker.offer.models.first {
            request.terms.models.isEmpty || request.terms.models.contains($0)
        }
        return Choice(request: request.id, model: model ?? "", isElderTurn: isElderTurn)
    }

    // MARK: Order

    /// By standing; of equals registered users first, then arrival, callers in turns.
    private func isBefore(_ left: Request, _ right: Request) -> Bool {
        let (leftScore, rightScore) = (score(left), score(right))
        if leftScore != rightScore { return leftScore > rightScore }
        if (left.user == .anonymous) != (right.user == .anonymous) {
            return right.user == .anonymous
        }
        return turn(left) < turn(right)
    }

    /// (balance − holds) × 1000 − rate × submission milliseconds, exactly.
    private func score(_ request: Request) -> Int128 {
        Int128(standing(of: request.user)) * 1000
            - Int128(policy.ageing.centikudos) * Int128(request.submitted)
    }

    /// Of callers, whoever was served goes behind those who were there by then; ageing takes the
    /// place of turns.
    private func turn(_ request: Request) -> (Int, Int) {
        guard request.user == .anonymous, policy.ageing == .zero else {
            return (0, request.arrival)
        }
        return (max(request.arrival, turns[request.party] ?? 0), request.arrival)
    }

    private func elderKey(_ request: Request) -> (Int, Int) {
        (max(request.arrival, elderTurns[request.party] ?? 0), request.arrival)
    }
}
