import HeapModule

extension HordeState {
    /// Traps unless everything that is kept twice agrees, and all that must add up does.
    ///
    /// To be called between commands, when all that follows from the last one is done.
    ///
    /// - Complexity: linear in everything that the horde holds.
    package func checkInvariants() {
        checkPeople()
        checkRequests()
        checkJobs()
        checkWorkers()
        checkWaiting()
        checkDeadlines()
        queue.checkInvariants(of: requests.values.filter { $0.waiting > 0 }) {
            ledger.standing(of: $0)
        }
    }

    // MARK: People

    private func checkPeople() {
        ledger.checkInvariants()
        precondition(ledger.balances.count == users.count, "Every user has an account.")
        var held = [Kudos](repeating: .zero, count: users.count)
        for job in jobs.values where job.state == .running {
            guard let request = requests[job.request] else {
                preconditionFailure("A running job has its request.")
            }
            held[request.user.number] += job.hold
        }
        var open = [Int](repeating: 0, count: users.count)
        var callers: [CallerID: Int] = [:]
        for request in requests.values where request.open > 0 {
            open[request.user.number] += request.open
            if request.user == .anonymous {
                callers[request.party.caller, default: 0] += request.open
            }
        }
        for (number, user) in users.enumerated() {
            precondition(user.profile.id.number == number, "Users are numbered in order.")
            precondition(
                ledger.balance(of: user.profile.id).held == held[number],
                "What is held is what the running jobs hold, each once.")
            precondition(user.openJobs == open[number], "Open jobs of a user are counted.")
            if let key = user.profile.key {
                precondition(keys[key] == user.profile.id, "A key finds its user.")
            }
        }
        precondition(callers == callerJobs, "Open jobs of a caller are counted.")
        precondition(
            keys.count == users.count { $0.profile.key != nil }, "Only keys of users are known.")
        precondition(
            invitationCodes.count == invitations.count
                && invitations.values.allSatisfy { invitationCodes[$0.code] == $0.id },
            "A code finds its invitation.")
    }

    // MARK: Requests

    private func checkRequests() {
        for (id, request) in requests {
            precondition(request.id == id, "A request is found under its name.")
            precondition(request.slots.count == request.terms.count, "A place for each job (H1).")
            precondition(request.arrival <= sequence, "Arrivals are numbered in order.")
            precondition(
                request.expiresAt <= request.submittedAt + policy.longestRequestLife,
                "No request lives longer than it may.")
            let isOver = request.isCancelled || request.isFaulted
            for (index, slot) in request.slots.enumerated() { check(slot, index, of: request) }
            precondition(
                !isOver || request.waiting == 0, "Nothing of a closed request waits (H7).")
            precondition(
                isOver || !request.slots.contains(.closed), "Only what is over has closed places.")
            precondition(
                isOver || request.failures < policy.failuresToFault,
                "A request is given up after its failures.")
            precondition(request.failedWorkers.count <= request.failures)
            precondition(
                Set(request.jobs).count == request.jobs.count, "A job is handed out once.")
            for job in request.jobs {
                precondition(jobs[job]?.request == id, "A request's jobs are known (H2).")
            }
            let delivered = request.slots.compactMap { slot in
                if case .delivered(let job) = slot { job } else { nil }
            }
            precondition(
                Set(request.generations.map(\.job)) == Set(delivered)
                    && request.generations.count == delivered.count,
                "Each delivered job has exactly one text (H3).")
        }
        for (user, ids) in userRequests {
            let known = ids.compactMap { requests[$0] }
            precondition(
                known.count == ids.count && known.allSatisfy { $0.user == user },
                "A user's requests are there.")
            precondition(
                !ids.isEmpty && known.map(\.arrival) == known.map(\.arrival).sorted(),
                "A user's requests are listed by arrival.")
        }
        precondition(
            userRequests.values.reduce(0) { $0 + $1.count } == requests.count,
            "Every request is listed once.")
    }

    private func check(_ slot: Slot, _ index: Int, of request: GenerationRequest) {
        switch slot {
        case .waiting, .closed: break
        case .running(let id):
            guard let job = jobs[id] else { preconditionFailure("A running job is known.") }
            precondition(
                job.state == .running && job.request == request.id && job.slot == index,
                "A running job fills its own place.")
        case .delivered(let id):
            guard let job = jobs[id], case .delivered(let reward) = job.state else {
                preconditionFailure("A delivered job is known as delivered.")
            }
            precondition(
                job.request == request.id && job.slot == index
                    && request.generations.contains { $0.job == id && $0.reward == reward },
                "A delivered job fills its own place, with its reward.")
        }
    }

    // MARK: Jobs

    private func checkJobs() {
        var running = 0
        for (id, job) in jobs {
            guard let request = requests[job.request] else {
                preconditionFailure("A job goes with its request (H2).")
            }
            precondition(job.id == id && request.jobs.contains(id), "A job is listed (H2).")
            precondition(job.hold >= .zero && job.assignedAt <= job.deadline)
            switch job.state {
            case .running:
                running += 1
                precondition(
                    request.slots[job.slot] == .running(id), "A running job has its place.")
                precondition(
                    workers[job.worker]?.jobs.contains(id) == true,
                    "A running job has its worker (H2).")
            case .delivered:
                precondition(
                    request.slots[job.slot] == .delivered(id), "A text has its place (H3).")
            case .displaced, .abandoned, .faulted:
                precondition(!request.slots.contains(.running(id)), "What ended does not run.")
            }
        }
        precondition(running == runningJobs, "Running jobs are counted.")
    }
}
