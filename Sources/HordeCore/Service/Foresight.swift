/// What the explanations say that a pop will lead to; for simulations, which compare it with what
/// it led to.
package struct Foresight: Sendable {
    /// The request that it gets; nil for none.
    package let next: RequestID?
    /// The explanation of that request.
    package let match: MatchExplanation?
    /// A waiting request that suits the worker by its conditions; nil when there is none.
    package let suiting: RequestID?
    /// False while nothing is handed out.
    package let handsOutJobs: Bool
}

extension HordeService {
    /// Explains a pop before it is made; what is due is dealt with first, as the pop does.
    ///
    /// - Returns: nil when the worker is another owner's or nobody's.
    package func foresee(_ pop: PopRequest) -> Foresight? {
        let now = time()
        sweepIfDue(at: now)
        let request = pop.normalised(amount: 1)
        guard state.users.indices.contains(request.owner.number), !request.offer.models.isEmpty
        else { return nil }
        let known = state.workerNames[request.name].flatMap { state.workers[$0] }
        var worker =
            known
            ?? Worker(
                profile: WorkerProfile(
                    id: WorkerID(bits: 0), name: request.name, owner: request.owner,
                    createdAt: now, offer: request.offer),
                statistics: WorkerStatistics(lastCheckIn: now))
        guard worker.profile.owner == request.owner else { return nil }
        worker.profile.offer = request.offer
        worker.blockedWords = request.blockedWords
        worker.priorityUsers = request.priorityUsers
        let explained = state.explain(worker, atMost: 0, reading: vault)
        let waiting = state.requests.values.filter { $0.waiting > 0 }.sorted { $0.id < $1.id }
        return Foresight(
            next: explained.next?.request,
            match: explained.next.flatMap { state.requests[$0.request] }.map {
                state.explain($0, for: worker, reading: vault)
            },
            suiting: waiting.first { request in
                state.conditions(of: request, for: worker, reading: vault)
                    .allSatisfy { $0.fault == nil }
            }?.id,
            handsOutJobs: explained.handsOutJobs)
    }
}
