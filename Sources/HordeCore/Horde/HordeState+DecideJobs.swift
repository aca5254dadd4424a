extension HordeState {
    /// In order: the job, its owner, its state.
    func decideDeliver(
        _ command: DeliverCommand, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let job = jobs[command.job], let request = requests[job.request] else {
            throw .unknownJob
        }
        guard job.owner == command.owner else { throw .notWorkerOwner }
        if case .delivered(let reward) = job.state { throw .alreadyDelivered(reward: reward) }
        guard let worker = workers[job.worker] else { throw .jobAbandoned }
        let replaced = try replacedJob(by: job, of: request)

        // Nothing below can fail.
        var events: [HordeEvent] = []
        events.reserveCapacity(4)
        if let replaced { events.append(.fact(.jobReturned(replaced, .displaced))) }
        let settlement = settlement(of: job, request, bytes: command.textBytes, at: now)
        events.append(.durable(.jobSettled(settlement)))
        events.append(
            .fact(
                .jobDelivered(
                    job.id,
                    GenerationRecord(
                        job: job.id, worker: worker.id, workerName: worker.profile.name,
                        model: job.model, state: command.state, seed: command.seed,
                        reward: settlement.reward, fee: settlement.fee,
                        tokens: settlement.tokens), at: now)))
        events += checkInEvents(of: worker, reward: command.reward, at: now, isDelivering: true)
        events += trustEvents(
            of: worker.profile.owner, following: events, as: command.reward.ofPromotion, at: now)
        if command.wasCut { events.append(.fact(.workerOverran(worker.id))) }
        return events
    }

    /// A worker that says it cannot do a job: another gets it, until there were too many failures.
    func decideFail(
        _ id: JobID, owner: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let job = jobs[id], let request = requests[job.request] else { throw .unknownJob }
        guard job.owner == owner else { throw .notWorkerOwner }
        switch job.state {
        case .running: return ending(job, of: request, as: .faulted)
        case .delivered(let reward): throw .alreadyDelivered(reward: reward)
        case .displaced, .abandoned, .faulted: throw .jobAbandoned
        }
    }

    /// Jobs that never reached their worker wait again, and nobody is to blame.
    func decideGiveBack(_ ids: [JobID]) -> [HordeEvent] {
        ids.filter { jobs[$0]?.state == .running }.map { .fact(.jobReturned($0, .displaced)) }
    }

    /// The events of a running job that ends without a text.
    func ending(
        _ job: Job, of request: GenerationRequest, as state: JobState
    ) -> [HordeEvent] {
        var events: [HordeEvent] = [.fact(.jobReturned(job.id, state))]
        let isOver = request.isCancelled || request.isFaulted
        if !isOver, state != .displaced, request.failures + 1 >= policy.failuresToFault {
            events.append(.fact(.requestFaulted(request.id)))
        }
        return events
    }

    /// Checks that a text is still wanted.
    ///
    /// - Returns: the running job that the text makes superfluous; nil when there is none.
    private func replacedJob(
        by job: Job, of request: GenerationRequest
    ) throws(HordeRejection) -> JobID? {
        switch job.state {
        case .running: return nil
        case .delivered(let reward): throw .alreadyDelivered(reward: reward)
        case .abandoned, .faulted: throw .jobAbandoned
        case .displaced:
            switch request.slots[job.slot] {
            case .waiting: return nil
            case .running(let other): return other
            case .delivered, .closed: throw .jobAbandoned
            }
        }
    }

    private func settlement(
        of job: Job, _ request: GenerationRequest, bytes: Int, at now: Timestamp
    ) -> Settlement {
        let tokens = KudosPricing.paidTokens(
            bytes: bytes, maximumLength: request.terms.maximumLength)
        // Who is gone or under suspicion earns nothing; the requester has the text for nothing.
        let isPaid = !users[job.owner.number].isBarredFromTransfers
        let price = KudosPricing.price(
            of: tokens, promptTokens: request.pricedPromptTokens, on: job.size, policy: policy)
        let reward = isPaid ? price : .zero
        var event: LedgerEvent?
        var trust: TrustCredit?
        if request.user != job.owner, reward > .zero {
            let paysFromDebt = ledger.balance(of: request.user).balance < reward
            let goesToEscrow =
                policy.usesEscrow && paysFromDebt && !users[job.owner.number].isTrusted
            trust = trustCredit(for: job.owner, from: request.user, of: reward)
            let payment = LedgerEntry(
                debit: .balance(request.user),
                credit: goesToEscrow ? .escrow(job.owner) : .balance(job.owner),
                amount: reward, code: .generation)
            event = LedgerEvent(
                id: LedgerEventID(bits: job.id.bits), time: now,
                entries: [payment] + fee(of: request))
        }
        return Settlement(
            job: job.id, requester: request.user, owner: job.owner, worker: job.worker,
            tokens: tokens, reward: reward, ledgerEvent: event, time: now, trust: trust,
            model: modelTexts.name(of: job.model),
            sharedKey: event == nil ? nil : sharedKeys.uses[request.id]?.key)
    }

    /// The fee that goes with the first payment of a request; nothing when there is none to pay.
    private func fee(of request: GenerationRequest) -> [LedgerEntry] {
        guard policy.requestFee > .zero, !request.hasPaidFee else { return [] }
        return [
            LedgerEntry(
                debit: .balance(request.user), credit: .sink, amount: policy.requestFee, code: .fee)
        ]
    }
}
