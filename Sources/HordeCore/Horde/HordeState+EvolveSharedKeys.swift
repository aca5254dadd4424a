extension HordeState {
    /// Counts what a text cost against the key that it was asked for with; its request needs that
    /// much less from now on.
    mutating func charge(_ settlement: Settlement) {
        guard let key = settlement.sharedKey else { return }
        sharedKeys.charge(settlement.paid, to: key, for: jobs[settlement.job]?.request)
    }

    /// Gives back what is kept of a budget once a request needs no more of it.
    mutating func noteKeyUse(after fact: VolatileFact) {
        guard !sharedKeys.uses.isEmpty else { return }
        switch fact {
        case .requestCancelled(let id), .requestFaulted(let id): releaseKeyHoldWhenDone(id)
        case .jobReturned(let job, _), .jobDelivered(let job, _, _):
            if let request = jobs[job]?.request { releaseKeyHoldWhenDone(request) }
        case .requestRemoved(let id, _): sharedKeys.forget(id)
        default: break
        }
    }

    private mutating func releaseKeyHoldWhenDone(_ id: RequestID) {
        if requests[id]?.isDone == true { sharedKeys.release(id) }
    }
}
