extension HordeState {
    /// Traps unless the lists of workers agree with the workers.
    func checkWorkers() {
        let present = workers.values.filter { $0.presentSince != nil }
        precondition(presence.all == present.map(\.id).sorted(), "Who is here is listed.")
        var byModel: [String: [WorkerID]] = [:]
        for worker in present {
            for model in worker.offer.models { byModel[model, default: []].append(worker.id) }
        }
        precondition(
            presence.byModel == byModel.mapValues { $0.sorted() },
            "Who is here is listed under each model.")
        var byCaller: [CallerID: [WorkerID]] = [:]
        for worker in present {
            if let caller = worker.caller { byCaller[caller, default: []].append(worker.id) }
        }
        precondition(
            presence.byCaller == byCaller.mapValues { $0.sorted() },
            "Who is here is listed under its address.")
        capacities.checkInvariants(present, assuming: policy.assumedSpeed)
        precondition(
            Set(unwritten).count == unwritten.count
                && Set(unwritten) == Set(workers.values.filter(\.isUnwritten).map(\.id)),
            "Who has something to write down is listed once.")
        precondition(
            workerNames
                == Dictionary(
                    uniqueKeysWithValues: workers.values.map { ($0.profile.name, $0.id) }),
            "Workers are known by their names.")
        var owned: [UserID: Set<WorkerID>] = [:]
        for worker in workers.values { owned[worker.profile.owner, default: []].insert(worker.id) }
        precondition(
            ownedWorkers.mapValues(Set.init) == owned
                && ownedWorkers.values.reduce(0) { $0 + $1.count } == workers.count,
            "Owners know their workers, each once.")
        precondition(
            waitingPops.pops.values.allSatisfy { workers[$0.worker]?.profile.owner == $0.owner },
            "A pop waits for a worker that is there.")
    }

    /// Traps unless each person's open jobs are those that wait or run.
    func checkPeople() {
        var open: [UserID: Int] = [:]
        var callers: [CallerID: Int] = [:]
        for request in requests.values where request.open > 0 {
            open[request.user, default: 0] += request.open
            if request.user == .anonymous {
                callers[request.party.caller, default: 0] += request.open
            }
        }
        for (number, user) in users.enumerated() {
            let id = user.profile.id
            precondition(id.number == number, "Users are numbered in order.")
            precondition(user.openJobs == open[id] ?? 0, "A user's open jobs are counted.")
        }
        precondition(
            users.reduce(0) { $0 + $1.statistics.textsUsed } == allTexts.texts,
            "Every text was asked for by somebody.")
        precondition(callerJobs.mapValues(\.jobs) == callers, "A caller's open jobs are counted.")
        precondition(
            users.allSatisfy { user in
                user.profile.key.map { self.user(withKey: $0) == user.profile.id } ?? true
            }, "Users are known by their keys.")
        precondition(
            keys.count == users.count { $0.profile.key != nil }, "Nobody else has a key.")
    }

    /// Traps unless everything that ends by itself has a deadline that is not too late.
    func checkDeadlines() {
        var earliest: [Deadline.Subject: Timestamp] = [:]
        for deadline in deadlines.unordered {
            let known = earliest[deadline.subject] ?? deadline.time
            earliest[deadline.subject] = min(known, deadline.time)
        }
        func falls(_ subject: Deadline.Subject, by time: Timestamp) -> Bool {
            earliest[subject].map { $0 <= time } ?? false
        }
        for request in requests.values {
            precondition(
                falls(.request(request.id), by: request.expiresAt), "A request expires in time.")
        }
        for job in jobs.values where job.state == .running {
            precondition(falls(.job(job.id), by: job.deadline), "A running job runs out of time.")
        }
        for pop in waitingPops.pops.values {
            precondition(falls(.pop(pop.id), by: pop.deadline), "A pop waits for a time.")
        }
        for worker in workers.values where worker.presentSince != nil {
            precondition(earliest[.worker(worker.id)] != nil, "Who is here may become stale.")
        }
        for profile in users.map(\.profile) {
            guard let next = profile.monthlyGrant?.nextDue else { continue }
            precondition(falls(.monthlyGrant(profile.id), by: next), "A grant falls due in time.")
        }
        for message in messageBook.messages.values {
            precondition(
                falls(.message(message.id), by: message.forgottenAt),
                "A message is forgotten in time.")
        }
        precondition(
            unwritten.isEmpty || earliest[.progress] != nil, "What is unwritten will be written.")
        precondition(
            transfers.oldest == nil || earliest[.idempotencyKeys] != nil,
            "Idempotency keys will be forgotten.")
    }
}
