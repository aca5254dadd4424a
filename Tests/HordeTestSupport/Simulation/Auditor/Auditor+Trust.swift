import HordeCore

extension Auditor {
    /// What counts for an owner's trust: what another with an account paid out of what it had.
    mutating func credit(_ price: Int64, from payer: UserID, to owner: UserID) {
        guard policy.earnsTrust, price > 0, payer != .anonymous, payer != owner,
            user(owner)?.isTrusted == false, (user(payer)?.balance ?? 0) >= price
        else { return }
        books.users[owner.number].earned += price
        let payers = books.users[owner.number].payers
        guard payers.count < policy.trustPayers, !payers.contains(payer) else { return }
        books.users[owner.number].payers.append(payer)
    }

    /// An owner who is old enough and has earned enough, from enough others, is trusted.
    mutating func promote(_ owner: UserID) {
        guard policy.earnsTrust, let user = user(owner), !user.isTrusted,
            !user.isBarred,
            now - user.createdAt >= policy.trustAge.milliseconds,
            user.earned >= policy.trustEarnings.centikudos, user.payers.count >= policy.trustPayers
        else { return }
        books.users[owner.number].roles.insert(.trusted)
        takeOutOfEscrow(owner)
        promoted.insert(owner)
        saw(.earnedTrust)
    }

    /// Whoever is trusted has what waited, and is not counted any more.
    mutating func takeOutOfEscrow(_ owner: UserID) {
        books.move(books.users[owner.number].escrow, from: .escrow(owner), to: .balance(owner))
        books.users[owner.number].earned = 0
        books.users[owner.number].payers = []
    }

    /// Somebody complains about a text.
    mutating func note(
        _ report: GenerationReport, _ number: Int, _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        guard let request = traffic.requests[report.request] else {
            _ = try isAccepted(reply, unless: [.unknownRequest])
            return
        }
        guard let job = traffic.jobs[report.job], request.delivered.contains(job.id) else {
            _ = try isAccepted(reply, unless: [.unknownJob])
            return
        }
        guard !request.reported.contains(job.id) else {
            _ = try isAccepted(reply, unless: [.alreadyReported])
            return
        }
        guard let worker = books.workers[job.worker], worker.id == job.workerID else {
            // Its worker is gone: nothing to write down.
            if try isAccepted(reply, unless: []) {
                traffic.requests[request.id]?.reported.insert(job.id)
            }
            return
        }
        guard try isAccepted(durable: call, number, reply, unless: []) else { return }
        traffic.requests[request.id]?.reported.insert(job.id)
        traffic.presence[job.worker]?.reporters.insert(request.party)
        books.workers[job.worker]?.reports += 1
        let reporters = traffic.presence[job.worker]?.reporters.count ?? 0
        guard policy.reportsToPause > 0, user(worker.owner)?.isTrusted != true, !worker.isPaused,
            worker.reports + 1 >= policy.reportsToPause, reporters >= policy.reportersToPause,
            (worker.reports + 1) * 1000 >= policy.reportShareToPause * worker.textsDelivered
        else { return }
        books.workers[job.worker]?.isPaused = true
        saw(.pausedByReports)
    }
}
