import HordeCore

extension Auditor {
    /// Hears a call with what became of it at once.
    ///
    /// - Parameters:
    ///   - call: What was asked.
    ///   - number: The number of the call.
    ///   - reply: The answer; nil when it is still to come, so that the call was not refused.
    /// - Throws: ``Discrepancy`` when the rules do not allow that.
    package mutating func note(
        _ call: SimulatedCall, number: Int, reply: SimulatedReply?
    ) throws(Discrepancy) {
        switch call {
        case .register(let registration): try note(registration, number, reply, call)
        case .change(let id, let changes, let actor):
            try note(change: changes, of: id, by: actor, number, reply, call)
        case .modes(let changes, let actor): try note(changes, by: actor, number, reply, call)
        case .submit(let submission): try note(submission, reply)
        case .status(let id, _):
            guard try isAccepted(reply, unless: refusals(of: id)) else { return }
            traffic.extend(id, at: now)
            try noteStatus(number, reply, call)
        case .cancel(let id):
            guard try isAccepted(reply, unless: refusals(of: id)) else { return }
            cancel(id)
            try noteStatus(number, reply, call)
        case .transfer(let order): try note(order, number, reply, call)
        case .pop(let request): try note(request, number, reply)
        case .deliver(let delivery): try note(delivery, number, reply, call)
        case .fail(let job, let owner):
            guard try isAccepted(reply, unless: refusals(ofFailing: job, by: owner)) else {
                return
            }
            noteEnd(of: job, as: .faulted)
        case .changeWorker(let id, let changes, let actor):
            try note(changes, of: id, by: actor, number, reply, call)
        case .removeWorker(let id, let actor):
            try noteRemoval(of: id, by: actor, number, reply, call)
        case .award(let order, let actor): try note(order, by: actor, number, reply, call)
        case .reverse(let event, let actor):
            try noteReversal(of: event, by: actor, number, reply, call)
        case .report(let report): try note(report, number, reply, call)
        case .catalogue(let catalogue):
            if try isAccepted(reply, unless: []) { note(catalogue) }
        case .lend, .changeKey, .takeBack: try noteLending(call, number, reply)
        case .delete(let id, let actor):
            try noteDeletion(of: id, by: actor, number, reply, call)
        case .look(let id): try noteLook(id, number, reply, call)
        }
    }

    /// Checks that a call was refused for one of the reasons there are, and not without a reason.
    ///
    /// - Returns: true when it was accepted.
    func isAccepted(
        _ reply: SimulatedReply?, unless refusals: [HordeRejection], orEven: Bool = false
    ) throws(Discrepancy) -> Bool {
        guard let rejection = reply?.rejection else {
            try expect(
                refusals.isEmpty || orEven, "accepted, expected one of \(refusals)")
            return true
        }
        try expect(
            refusals.contains(rejection), "refused: \(rejection), expected one of \(refusals)")
        return false
    }

    /// The same for a call that leads to something durable: a failing disk is a reason as well, and
    /// the answer waits for the disk.
    mutating func isAccepted(
        durable call: SimulatedCall, _ number: Int, _ reply: SimulatedReply?,
        unless refusals: [HordeRejection], amount: Int64? = nil
    ) throws(Discrepancy) -> Bool {
        var refusals = refusals
        if isFailing, refusals.isEmpty { refusals = [.storageUnavailable] }
        guard try isAccepted(reply, unless: refusals) else { return false }
        try expect(reply == nil, "answered before it was on disk")
        pending[number] = Pending(call: call, batch: openBatch, amount: amount)
        return true
    }

    /// The user with a number, if there is one.
    func user(_ id: UserID) -> Books.User? {
        books.users.indices.contains(id.number) ? books.users[id.number] : nil
    }

    func workerName(_ id: WorkerID) -> String? {
        books.workers.first { $0.value.id == id }?.key
    }

    /// In centikudos.
    func standing(of user: UserID) -> Int64 {
        (self.user(user)?.balance ?? 0) - traffic.held(of: user)
    }
}
