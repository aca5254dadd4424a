@testable import HordeCore

extension Oracle {
    init(policy: HordePolicy, after events: [DurableEvent]) {
        self.init(policy: policy)
        for event in events { takeOver(event) }
    }

    /// What can be asked of the horde must be what the rules have come to.
    func compare(
        _ horde: HordeState, at now: Timestamp, reading vault: TextVault
    ) throws(Disagreement) {
        for (id, request) in rules.requests {
            guard let status = horde.status(of: id, at: now, reading: vault) else {
                throw Disagreement("\(id) is unknown")
            }
            let isRight =
                status.waiting == request.waiting && status.running == request.running
                && status.delivered == request.delivered
                && status.isCancelled == request.isCancelled
                && status.isFaulted == request.isFaulted
                && status.isDone == (request.isFaulted || request.open == 0)
            guard isRight else {
                throw Disagreement("\(id) is \(status), expected \(request.places)")
            }
            guard request.waiting == 0 || status.isPossible == rules.isPossible(request) else {
                throw Disagreement("\(id) is possible: \(status.isPossible)")
            }
        }
        let total = rules.balances.values.reduce(0, +)
        guard total == 0 else { throw Disagreement("The accounts add up to \(total)") }
    }
}
