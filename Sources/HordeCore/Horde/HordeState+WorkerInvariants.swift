import HeapModule

extension HordeState {
    /// Traps unless workers, their names, their owners and their presence agree.
    func checkWorkers() {
        var present: [WorkerID] = []
        var byModel: [String: [WorkerID]] = [:]
        for id in workers.keys.sorted() {
            guard let worker = workers[id] else { continue }
            precondition(worker.id == id, "A worker is found under its identifier.")
            precondition(workerNames[worker.profile.name] == id, "A name finds its worker.")
            precondition(
                ownedWorkers[worker.profile.owner]?.count { $0 == id } == 1,
                "A worker is listed once with its owner.")
            precondition(Set(worker.jobs).count == worker.jobs.count, "A job runs once.")
            for job in worker.jobs {
                precondition(
                    jobs[job]?.worker == id && jobs[job]?.state == .running,
                    "A worker lists what it runs.")
            }
            precondition(
                worker.isUnwritten == unwritten.contains(id), "What is to be written is listed.")
            precondition(
                worker.statistics.accruedMilliseconds >= 0
                    && worker.statistics.accruedMilliseconds < policy.uptimeInterval.milliseconds,
                "Less than one reward is left over.")
            guard worker.presentSince != nil else { continue }
            precondition(!worker.hasLeft, "Who is here has not left.")
            present.append(id)
            for model in Set(worker.offer.models) { byModel[model, default: []].append(id) }
        }
        precondition(workerNames.count == workers.count, "Only names of workers are known.")
        precondition(
            ownedWorkers.values.reduce(0) { $0 + $1.count } == workers.count,
            "Only workers are listed with owners.")
        precondition(presence.all == present, "Who is here is listed, in order.")
        precondition(presence.byModel == byModel, "Who is here is listed by model, in order.")
        precondition(
            Set(unwritten).count == unwritten.count
                && unwritten.allSatisfy { workers[$0] != nil },
            "What is to be written is listed once.")
    }

    /// Traps unless those who wait are where they are looked for.
    func checkWaiting() {
        waitingPops.checkInvariants()
        for pop in waitingPops.pops.values {
            precondition(workers[pop.worker] != nil, "Who waits is a worker.")
            precondition(pop.arrival <= sequence, "Arrivals are numbered in order.")
        }
        precondition(offers.isEmpty && reopened.isEmpty, "What follows from a command is done.")
    }

    /// Traps unless everything that ends by itself has a deadline in time.
    func checkDeadlines() {
        var earliest: [Deadline.Subject: Timestamp] = [:]
        for deadline in deadlines.unordered {
            let known = earliest[deadline.subject] ?? deadline.time
            earliest[deadline.subject] = min(known, deadline.time)
        }
        func requires(_ subject: Deadline.Subject, by time: Timestamp?) {
            guard let found = earliest[subject] else {
                preconditionFailure("What ends by itself has a deadline.")
            }
            if let time { precondition(found <= time, "Nothing ends later than it should.") }
        }
        for request in requests.values { requires(.request(request.id), by: request.expiresAt) }
        for job in jobs.values where job.state == .running {
            requires(.job(job.id), by: job.deadline)
        }
        for pop in waitingPops.pops.values { requires(.pop(pop.id), by: pop.deadline) }
        for id in presence.all { requires(.worker(id), by: nil) }
        if !unwritten.isEmpty { requires(.progress, by: nil) }
        if let oldest = transfers.oldest {
            requires(.idempotencyKeys, by: oldest + policy.idempotencyMemory)
        }
    }
}
