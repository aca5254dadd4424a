import HordeCore

extension Auditor {
    mutating func note(
        _ submission: RequestSubmission, _ reply: SimulatedReply?
    ) throws(Discrepancy) {
        var (refusals, mayPass) = refusals(of: submission)
        if let rejection = reply?.rejection, mayNeedCover(submission, rejection) {
            refusals.append(rejection)
        }
        if let rejection = reply?.rejection, isTooPoor(submission, rejection) {
            refusals.append(rejection)
        }
        guard try isAccepted(reply, unless: refusals, orEven: mayPass) else { return }
        guard case .receipt(let receipt) = reply else {
            throw Discrepancy("a request was not answered at once")
        }
        try expect(traffic.requests[receipt.id] == nil, "an identifier was given twice")
        traffic.arrivals += 1
        traffic.requests[receipt.id] = Traffic.Request(
            id: receipt.id, submission: submission, submittedAt: now,
            arrival: traffic.arrivals, expiresAt: now + 1_200_000,
            slots: Array(repeating: .waiting, count: submission.terms.count))
        try noteKeyUse(of: receipt, submission)
    }

    /// Why a request is refused; the second part is true when it may pass all the same.
    private func refusals(of submission: RequestSubmission) -> ([HordeRejection], Bool) {
        let terms = submission.terms
        let texts = submission.texts
        var refusals: [HordeRejection] = []
        if books.modes.isInMaintenance { refusals.append(.inMaintenance) }
        if submission.user == .anonymous, !books.modes.allowsAnonymous {
            refusals.append(.anonymousDisabled)
        }
        refusals += self.refusals(ofActing: submission.user) + self.refusals(ofKeyOf: submission)
        if texts.prompt.isEmpty { refusals.append(.emptyPrompt) }
        if texts.prompt.utf8.count > policy.promptBytes {
            refusals.append(.promptTooLong(limit: policy.promptBytes))
        }
        for worker in terms.workers where workerName(worker) == nil {
            refusals.append(.unknownWorkerInList(worker))
        }
        if !(1...20).contains(terms.count) { refusals.append(.invalidValue(field: "count")) }
        if terms.maximumLength < 1 { refusals.append(.invalidValue(field: "maximumLength")) }
        if terms.maximumContextLength < terms.maximumLength {
            refusals.append(.contextShorterThanLength)
        }
        let minimum = [books.modes.minimumStanding, policy.minimumStanding].compactMap(\.self).max()
        if let minimum,
            standing(of: submission.user) < minimum.centikudos
        {
            refusals.append(.standingTooLow(minimum: minimum))
        }
        let (limits, mayPass) = limits(of: submission)
        return (refusals + limits, refusals.isEmpty && mayPass)
    }

    /// The limits of open jobs that apply.
    ///
    /// How many threads are here cannot be told for sure.
    private func limits(of submission: RequestSubmission) -> ([HordeRejection], Bool) {
        let isAnonymous = submission.user == .anonymous
        let mine = traffic.requests.values.filter {
            $0.user == submission.user
                && (!isAnonymous || $0.submission.caller == submission.caller)
        }
        let wanted = mine.reduce(submission.terms.count) { $0 + $1.open }
        var refusals: [HordeRejection] = []
        var mayPass = true
        let fixed = isAnonymous ? policy.openJobsPerCaller : policy.openJobsPerUser
        if wanted > fixed {
            let threads = books.workers.reduce(0) { $0 + $1.value.offer.threads }
            refusals = (fixed...max(fixed, 2 * threads)).map { .tooManyOpenJobs(limit: $0) }
            mayPass = wanted <= 2 * threads
        }
        let everybody = traffic.requests.values.filter { $0.user == .anonymous }
        let total = everybody.reduce(submission.terms.count) { $0 + $1.open }
        if isAnonymous, total > policy.openJobsAnonymous {
            refusals.append(.tooManyOpenJobs(limit: policy.openJobsAnonymous))
            mayPass = false
        }
        return (refusals, mayPass)
    }

    func refusals(of id: RequestID) -> [HordeRejection] {
        traffic.requests[id] == nil ? [.unknownRequest] : []
    }

    mutating func cancel(_ id: RequestID) {
        guard let request = traffic.requests[id], !request.isOver, request.open > 0 else { return }
        traffic.requests[id]?.isCancelled = true
        traffic.closeWaiting(id)
    }

    mutating func noteStatus(
        _ number: Int, _ reply: SimulatedReply?, _ call: SimulatedCall
    ) throws(Discrepancy) {
        pending[number] = Pending(call: call, batch: committedBatch, amount: nil)
        if case .status(let status) = reply, let request = traffic.requests[status.id] {
            try expect(
                status.waiting == request.waiting && status.running == request.running
                    && status.delivered == request.delivered.count
                    && status.isFaulted == request.isFaulted
                    && status.isCancelled == request.isCancelled
                    && status.isDone == (request.isFaulted || request.open == 0),
                "a status counts wrong")
            try checkPossible(status)
        }
        try answerAtOnce(number, reply)
    }

    /// What a requester is told must be so now.
    func compare(_ status: RequestStatus) throws(Discrepancy) {
        // Whoever waited may be told how things stood when they still waited for the disk.
        guard let request = traffic.requests[status.id] else { return }
        let texts = status.generations.map(\.job)
        try expect(
            request.delivered.starts(with: texts), "texts that were never delivered, or not so")
        var cost: Int64 = 0
        for generation in status.generations {
            let job = traffic.jobs[generation.job]
            cost += (job?.reward ?? 0) + (job?.fee ?? 0)
            try expect(
                job?.reward == generation.reward.centikudos
                    && job?.textBytes == generation.text.utf8.count
                    && job?.model == generation.model,
                "the text of job \(generation.job) is not the one that was delivered")
        }
        try expect(status.cost.centikudos == cost, "a status shows a wrong cost")
        try expect(
            status.waiting + status.running + status.delivered <= request.slots.count
                && status.delivered == texts.count,
            "a status counts wrong")
        try expect(
            !status.isDone || status.isFaulted || status.waiting + status.running == 0,
            "a status is done too early")
        try expect(
            status.waiting == 0 ? status.queuePosition == 0 : status.queuePosition >= 1,
            "a status shows place \(status.queuePosition)")
    }
}
