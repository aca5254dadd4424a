import HordeCore

extension Simulation {
    /// Makes a call and tells the auditor what became of it.
    func make(_ call: SimulatedCall) async throws {
        if auditor.isAmbiguous(at: clock.now()) { try await sweep() }
        if !call.isLook { auditor.pass(to: clock.now()) }
        let current = RunningCall(number: nextCall, call: call)
        nextCall += 1
        running.append(current)
        let foresight = await foresee(call)
        current.start(on: service)
        await settle()
        let reply = current.reply
        try await check(foresight, against: reply)
        remember(call, reply)
        try auditor.note(call, number: current.number, reply: reply)
        running.removeAll { $0.number == current.number && reply != nil }
        if let reply { digest.combine(reply) }
        try noteAnswers(reopened: call.reopensPops || !auditor.promoted.isEmpty)
        if case .receipt(let receipt) = reply { try auditor.checkWoken(by: receipt.id) }
        try await compare()
    }

    /// Lets the service deal with what is due.
    func sweep() async throws {
        auditor.pass(to: clock.now())
        await service.sweep()
        await settle()
        try noteAnswers()
        try await compare()
    }

    /// Moves the clock to a time when something falls due, or beside it.
    func approach(_ due: SimulationStep.Due, _ milliseconds: Int64) async throws {
        guard let time = auditor.nextDue(due) else { return }
        let span = (time - clock.now()).milliseconds + milliseconds
        if span > 0 { clock.step(milliseconds: span) }
        try await sweep()
    }

    /// Undoes a movement, once everything is written: until then the service would look later.
    func reverse(_ step: SimulationStep) async throws {
        try await sweep()
        if slowCommit != nil { try await endCommit() }
        if await service.examine().hasUnwritten { try await commit() }
        guard await !service.examine().hasUnwritten, let call = resolve(step) else { return }
        try await make(call)
    }

    /// A waiting pop's caller goes away.
    func withdraw(_ pick: Int) async throws {
        let pops = running.filter(\.isPop)
        guard !pops.isEmpty else { return }
        let pop = pops[pick % pops.count]
        pop.cancel()
        while pop.reply == nil { await Task.yield() }
        await settle()
        try noteAnswers(withdrawn: pop.number)
        try await compare()
    }

    // MARK: Waiting

    /// Returns when every call is answered or waits.
    func settle() async {
        while true {
            let unanswered = running.count { $0.reply == nil }
            if unanswered == (await service.suspendedCallers) { return }
            await Task.yield()
        }
    }

    /// Tells the auditor of calls that had waited and are answered now.
    func noteAnswers(withdrawn: Int? = nil, reopened: Bool = false) throws {
        let answered = running.filter { $0.reply != nil }
        auditor.noteWoken(count: answered.count(where: \.isPop))
        running.removeAll { $0.reply != nil }
        for call in answered {
            guard let reply = call.reply else { continue }
            digest.combine(call.number)
            digest.combine(reply)
            remember(call.call, reply)
            if call.isPop {
                try auditor.noteWoken(
                    call.number, reply, isWithdrawn: call.number == withdrawn,
                    isReopened: reopened)
            } else {
                try auditor.noteLate(call.number, reply)
            }
        }
    }

    /// Compares the books with the service.
    func compare() async throws {
        comparisons += 1
        // It looks at everything there is, so not every time.
        if comparisons.isMultiple(of: 8) { await service.checkInvariants() }
        let examination = await service.examine()
        try auditor.compare(with: examination, atMost: clock.now())
        for record in examination.snapshot.users {
            digest.combine(record.balance.balance.centikudos)
        }
        for held in examination.held { digest.combine(held.centikudos) }
        digest.combine(examination.requests.count)
        digest.combine(examination.vaultBytes)
    }

    private func remember(_ call: SimulatedCall, _ reply: SimulatedReply?) {
        switch reply {
        case .receipt(let receipt): requestIDs.append(receipt.id)
        case .jobs(let outcome):
            guard case .pop(let request) = call else { return }
            jobIDs += outcome.jobs.map { ($0.job, request.owner) }
        default: break
        }
        if case .transfer(let order) = call { lastTransfer = order }
    }
}

extension SimulatedCall {
    /// True for calls after which waiting pops are looked at again.
    var reopensPops: Bool {
        switch self {
        case .change, .changeWorker, .report: true
        default: false
        }
    }

    /// True for calls that read without dealing with what is due.
    var isLook: Bool {
        if case .look = self { true } else { false }
    }
}
