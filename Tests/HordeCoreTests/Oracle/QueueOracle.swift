@testable import HordeCore

/// The order of the queue once more: plain arrays, sorted whenever somebody asks.
///
/// The one thing that it remembers is who was served when, for those who take turns.
struct QueueOracle {
    /// When a party that still waits last got a job.
    private(set) var lastServed: [Party: UInt64] = [:]
    /// When it last got one as the elder.
    private(set) var lastElder: [Party: UInt64] = [:]

    /// All requests that wait, in no order.
    static func waiting(in state: HordeState) -> [GenerationRequest] {
        state.requests.values.filter { $0.slots.contains(.waiting) }
    }

    /// What a worker gets, and whether as the elder; nil for nothing.
    func selection(
        for worker: Worker, in state: HordeState, _ vault: TextVault
    ) -> (request: RequestID, isElder: Bool)? {
        let matching = MatchingOracle(state: state, vault: vault)
        let suitable = Self.waiting(in: state).filter { matching.obstacle($0, worker) == nil }
        let byAge = suitable.sorted { $0.arrival < $1.arrival }
        if let own = byAge.first(where: { $0.user == worker.profile.owner }) {
            return (own.id, false)
        }
        for user in worker.priorityUsers {
            let theirs = suitable.filter { $0.user == user }
            if let first = inOrder(theirs, state).first { return (first.id, false) }
        }
        if state.policy.elderShare == 1 {
            return byTurn(suitable, of: lastElder).first.map { ($0.id, true) }
        }
        return inOrder(suitable, state).first.map { ($0.id, false) }
    }

    /// Requests by standing, registered before anonymous, arrival; callers in turns.
    func inOrder(_ requests: [GenerationRequest], _ state: HordeState) -> [GenerationRequest] {
        requests.sorted { left, right in
            let (first, second) = (score(left, state), score(right, state))
            if first != second { return first > second }
            let (known, unknown) = (left.user != .anonymous, right.user != .anonymous)
            if known != unknown { return known }
            if !known, state.policy.ageing == .zero {
                return turn(left, lastServed) < turn(right, lastServed)
            }
            return left.arrival < right.arrival
        }
    }

    /// How many requests are passed over for each reason.
    func skipped(
        for worker: Worker, in state: HordeState, _ vault: TextVault
    ) -> [SkipReason: Int] {
        let matching = MatchingOracle(state: state, vault: vault)
        return Self.waiting(in: state).reduce(into: [:]) { counts, request in
            if let reason = matching.obstacle(request, worker) { counts[reason, default: 0] += 1 }
        }
    }

    /// Takes note that a pop was served.
    ///
    /// - Parameters:
    ///   - party: Whose request it was.
    ///   - isElder: True when it was the elder's turn.
    ///   - stillWaits: True when something of the party waits after that.
    ///   - stamp: A number between all arrivals so far and all to come.
    mutating func note(_ party: Party, isElder: Bool, stillWaits: Bool, stamp: UInt64) {
        lastServed[party] = stillWaits ? stamp : nil
        if isElder { lastElder[party] = stamp }
        if !stillWaits { lastElder[party] = nil }
    }

    /// Forgets those of whom nothing waits.
    mutating func forgetAbsent(in state: HordeState) {
        let parties = Set(Self.waiting(in: state).map(\.party))
        lastServed = lastServed.filter { parties.contains($0.key) }
        lastElder = lastElder.filter { parties.contains($0.key) }
    }

    private func score(_ request: GenerationRequest, _ state: HordeState) -> Int128 {
        let account = state.ledger.balance(of: request.user)
        let held = state.jobs.values.filter {
            $0.state == .running && state.requests[$0.request]?.user == request.user
        }.reduce(Int64(0)) { $0 + $1.hold.centikudos }
        let standing = account.credits.centikudos - account.debits.centikudos - held
        return Int128(standing) * 1000
            - Int128(state.policy.ageing.centikudos) * Int128(request.submittedAt.milliseconds)
    }

    private func turn(
        _ request: GenerationRequest, _ stamps: [Party: UInt64]
    ) -> (UInt64, UInt64) {
        (max(stamps[request.party] ?? 0, request.arrival), request.arrival)
    }

    private func byTurn(
        _ requests: [GenerationRequest], of stamps: [Party: UInt64]
    ) -> [GenerationRequest] {
        requests.sorted { turn($0, stamps) < turn($1, stamps) }
    }
}
