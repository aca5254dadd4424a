extension HordeService {
    /// A worker asks for jobs, and waits for one if it asks to.
    ///
    /// A caller that is cancelled while it waits gets no job, and a job that was already on its
    /// way goes back to the queue.
    ///
    /// - Throws: ``HordeRejection``, in the order that ``HordeState`` documents.
    public func pop(_ request: PopRequest) async throws(HordeRejection) -> PopOutcome {
        let id = PopID(bits: identifiers.next())
        let amount = min(max(1, request.amount), policy.jobsPerRequest)
        let command = PopCommand(
            id: id, request: request.normalised(amount: amount),
            newWorker: WorkerID(bits: identifiers.next()),
            jobs: (0..<amount).map { _ in JobID(bits: identifiers.next()) },
            reward: LedgerEventID(bits: identifiers.next()))
        _ = try perform(.pop(command))
        let answer = await answer(to: id)
        if Task.isCancelled, !answer.jobs.isEmpty {
            _ = try perform(.giveBack(answer.jobs))
            return PopOutcome(jobs: [], skipped: [:], worker: answer.worker)
        }
        return PopOutcome(
            jobs: answer.jobs.compactMap { assignment($0) }, skipped: answer.skipped,
            worker: answer.worker, unwanted: state.unwantedJobs(of: answer.worker),
            messages: state.messages(for: answer.worker, at: time()))
    }

    /// Whether a job's text is still wanted.
    ///
    /// - Throws: ``HordeRejection/unknownJob``, and ``HordeRejection/notWorkerOwner`` when it was
    ///   not given to a worker of the user.
    public func standing(of job: JobID, for owner: UserID) throws(HordeRejection) -> JobStanding {
        try state.standing(of: job, for: owner)
    }

    /// The jobs that the worker of a job still has although nobody waits for them any more, oldest
    /// first; none when the job is unknown.
    public func unwantedJobs(beside job: JobID) -> [JobID] {
        state.jobs[job].map { state.unwantedJobs(of: $0.worker) } ?? []
    }

    /// A worker delivers a text.
    ///
    /// - Returns: what it earned; on disk by then.
    /// - Throws: ``HordeRejection``.
    public func deliver(_ delivery: JobDelivery) async throws(HordeRejection) -> Kudos {
        let maximum = state.jobs[delivery.job].flatMap { state.requests[$0.request] }
        let limit = KudosPricing.textLimit(
            maximumLength: maximum?.terms.maximumLength ?? 0, policy: policy)
        let (text, wasCut) = KudosPricing.cut(delivery.text, toBytes: limit)
        let bytes = text.utf8.count
        guard vault.byteCount + bytes <= policy.vaultBytes else { throw .full }
        let command = DeliverCommand(
            job: delivery.job, owner: delivery.owner, textBytes: bytes, wasCut: wasCut,
            state: delivery.state, seed: delivery.seed,
            reward: LedgerEventID(bits: identifiers.next()))
        let performed = try perform(.deliver(command))
        vault.keep(text, of: delivery.job)
        guard case .delivered(let reward) = state.jobs[delivery.job]?.state else {
            preconditionFailure("A job that was just delivered is delivered.")
        }
        if let batch = performed.batch { try await durable(batch) }
        return reward
    }

    /// A delivered text whose requester wants to be told of it; nil when it does not.
    public func calledBack(for job: JobID) -> CalledBack? {
        guard let id = state.jobs[job]?.request, let callback = vault[id]?.callback,
            let record = state.requests[id]?.generations.first(where: { $0.job == job })
        else { return nil }
        return CalledBack(
            request: id, generation: record.generation(reading: vault), callback: callback)
    }

    /// A worker gives a job back that it cannot do.
    ///
    /// - Throws: ``HordeRejection``.
    public func fail(_ job: JobID, by owner: UserID) async throws(HordeRejection) {
        _ = try perform(.fail(job, owner: owner))
    }

    /// Takes a waiting pop's place away; it is answered without a job.
    func withdraw(_ id: PopID) {
        do {
            absorb(try state.apply(.withdraw(id), at: time(), reading: vault))
        } catch {
            preconditionFailure("A pop is withdrawn without refusal.")
        }
    }

    private func answer(to id: PopID) async -> PopAnswer {
        if let answer = popAnswers.removeValue(forKey: id) { return answer }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                popWaiters[id] = continuation
                if Task.isCancelled { withdraw(id) }
            }
        } onCancel: {
            // A cancellation handler cannot wait; the actor takes the pop out when it can.
            Task { await self.withdraw(id) }
        }
    }

    private func assignment(_ id: JobID) -> JobAssignment? {
        guard let job = state.jobs[id], let request = state.requests[job.request],
            let texts = vault[job.request]
        else { return nil }
        return JobAssignment(
            job: id, model: job.model, maximumLength: request.terms.maximumLength,
            maximumContextLength: request.terms.maximumContextLength,
            softPrompt: request.terms.softPrompt, limit: job.deadline - job.assignedAt,
            texts: texts)
    }
}
