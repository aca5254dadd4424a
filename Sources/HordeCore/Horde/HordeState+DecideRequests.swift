extension HordeState {
    /// Takes a request into the queue, if it passes the rules of ``admit(_:at:)``.
    func decideSubmit(
        _ command: SubmitCommand, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        let terms = try admit(command, at: now)

        // Nothing below can fail.
        let request = GenerationRequest(
            id: command.id, user: command.user, caller: command.caller, terms: terms,
            promptTokens: command.promptTokens, submittedAt: now,
            arrival: sequence + 1, expiresAt: now + policy.requestLife)
        let use = command.style.map { [HordeEvent.durable(.styleUsed($0))] } ?? []
        let payment = keyUse(of: command, terms).map { use in
            [HordeEvent.fact(.sharedKeyUsed(command.id, use))]
        }
        return use + [.fact(.requestQueued(request))] + (payment ?? [])
    }

    /// Refuses what may not be submitted; a request that is only priced passes the same rules.
    ///
    /// In order: the instance, the shared key, the user, the texts, the lists, the numbers, the
    /// trust, the allowance, the lengths, the least standing, the key's budget, the cover, the
    /// key's longest text.
    ///
    /// - Returns: the terms to queue; shorter than those of the command where it allows that.
    func admit(
        _ command: SubmitCommand, at now: Timestamp
    ) throws(HordeRejection) -> RequestTerms {
        guard !modes.isInMaintenance else { throw .inMaintenance }
        let key = try sharedKey(of: command, at: now)
        let user = try admit(command.user)
        try check(command)
        let terms = command.terms
        guard !command.disablesBatching || terms.count == 1 || user.isTrusted else {
            throw .trustNeeded
        }
        let limit = allowance(of: user, for: command)
        guard open(for: command) + terms.count <= limit else {
            throw .tooManyOpenJobs(limit: limit)
        }
        if command.user == .anonymous,
            user.openJobs + terms.count > policy.openJobsAnonymous
        {
            throw .tooManyOpenJobs(limit: policy.openJobsAnonymous)
        }
        guard terms.maximumContextLength >= terms.maximumLength else {
            throw .contextShorterThanLength
        }
        let minimum = [modes.minimumStanding, policy.minimumStanding].compactMap(\.self).max()
        if let minimum, ledger.standing(of: command.user) < minimum {
            throw .standingTooLow(minimum: minimum)
        }
        if let key { try check(key, pays: terms, promptTokens: command.promptTokens) }
        let covered = try covered(command)
        if let limit = key?.limits.textTokens, covered.maximumLength > limit {
            throw .sharedKeyTextTooLong(limit: limit)
        }
        return covered
    }

    func decideTouch(
        _ id: RequestID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        guard let request = requests[id] else { throw .unknownRequest }
        return [.fact(.requestTouched(id, expiresAt: policy.expiry(of: request, at: now)))]
    }

    func decideCancel(_ id: RequestID) throws(HordeRejection) -> [HordeEvent] {
        guard let request = requests[id] else { throw .unknownRequest }
        guard !request.isCancelled, !request.isFaulted, !request.isDone else { return [] }
        return [.fact(.requestCancelled(id))]
    }

    /// The user, if the instance takes requests from it at present.
    private func admit(_ id: UserID) throws(HordeRejection) -> User {
        guard modes.allowsAnonymous || id != .anonymous else { throw .anonymousDisabled }
        let user = try existing(id)
        guard !user.profile.roles.contains(.deleted) else { throw .deletedUser }
        return user
    }

    private func check(_ command: SubmitCommand) throws(HordeRejection) {
        let terms = command.terms
        guard command.promptBytes > 0 else { throw .emptyPrompt }
        guard command.promptBytes <= policy.promptBytes else {
            throw .promptTooLong(limit: policy.promptBytes)
        }
        guard command.parameterBytes <= policy.parameterBytes else {
            throw .parametersTooLong(limit: policy.parameterBytes)
        }
        guard terms.models.count <= policy.modelsPerList else {
            throw .tooManyModels(limit: policy.modelsPerList)
        }
        guard terms.workers.count <= policy.workersPerRequest else {
            throw .tooManyWorkersInList(limit: policy.workersPerRequest)
        }
        for worker in terms.workers where workers[worker] == nil {
            throw .unknownWorkerInList(worker)
        }
        guard (1...policy.jobsPerRequest).contains(terms.count) else {
            throw .invalidValue(field: "count")
        }
        guard (1...1_000_000).contains(terms.maximumLength) else {
            throw .invalidValue(field: "maximumLength")
        }
        guard (1...100_000_000).contains(terms.maximumContextLength) else {
            throw .invalidValue(field: "maximumContextLength")
        }
        guard requests[command.id] == nil else { throw .invalidValue(field: "id") }
    }

    /// Jobs that are open for the user, or for the caller behind the anonymous account.
    private func open(for command: SubmitCommand) -> Int {
        guard command.user == .anonymous else { return users[command.user.number].openJobs }
        return callerJobs[Party(user: .anonymous, caller: command.caller).caller]?.jobs ?? 0
    }

    /// How many jobs may be open: a fixed number, or twice the threads that could serve the
    /// request if they are more.
    private func allowance(of user: User, for command: SubmitCommand) -> Int {
        let fixed =
            command.user == .anonymous
            ? policy.openJobsPerCaller : user.profile.concurrency ?? policy.openJobsPerUser
        guard open(for: command) + command.terms.count > fixed else { return fixed }
        let threads = presence.offering(command.terms.models).reduce(0) { sum, id in
            sum + (workers[id]?.offer.threads ?? 0)
        }
        return max(fixed, 2 * threads)
    }
}
