import HordeCore

extension Simulation {
    /// What the explanations say of a call before it is made; nil for anything but a pop.
    func foresee(_ call: SimulatedCall) async -> Foresight? {
        guard case .pop(let request) = call else { return nil }
        return await service.foresee(request)
    }

    /// The explanations agree with what then happened.
    ///
    /// A pop that got a job: the request suits, and nothing that suits stands before it, unless it
    /// was the turn of the elder. A pop that got none: every waiting request fails a condition.
    func check(_ foresight: Foresight?, against reply: SimulatedReply?) async throws {
        guard let foresight else { return }
        switch reply {
        case .jobs(let outcome) where !outcome.jobs.isEmpty:
            let served = await service.examine().jobs[outcome.jobs[0].job]?.request
            guard let match = foresight.match, let turn = match.turn,
                foresight.next == served, match.firstFailure == nil, turn.isNext
            else { throw Discrepancy("an explanation did not foresee the job of a pop") }
            let isOutOfTurn = turn.isElderTurnDue && turn.rule == .standing
            guard turn.jobsAhead == 0 || isOutOfTurn else {
                throw Discrepancy("an explanation puts something before what was served")
            }
        case .jobs, nil, .refused(.workerInMaintenance):
            guard foresight.suiting == nil || !foresight.handsOutJobs else {
                throw Discrepancy("an explanation finds nothing wrong with what was passed over")
            }
        default: break
        }
    }
}
