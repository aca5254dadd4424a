extension HordeState {
    /// Traps unless everything that is kept twice agrees, for tests and simulations.
    package func checkInvariants() {
        ledger.checkInvariants()
        checkRequests()
        checkJobs()
        checkWorkers()
        checkPeople()
        checkLibrary()
        teams.checkInvariants(workers.values)
        messageBook.checkInvariants(workers)
        modelTexts.checkInvariants()
        checkSharedKeys()
        checkDeadlines()
        waitingPops.checkInvariants(workers)
        queue.checkInvariants(holding: requests.values.filter { $0.waiting > 0 }, ledger: ledger)
    }

    private func checkRequests() {
        for (id, request) in requests {
            precondition(id == request.id, "A request is under its own name.")
            precondition(request.slots.count == request.terms.count, "A place for each text.")
            precondition(
                Set(request.jobs).count == request.jobs.count
                    && request.jobs.allSatisfy { jobs[$0]?.request == id },
                "A request knows its jobs, each once.")
            if request.isCancelled || request.isFaulted {
                precondition(request.waiting == 0, "Nothing of a closed request waits.")
            }
            for (index, slot) in request.slots.enumerated() {
                switch slot {
                case .waiting, .closed: break
                case .running(let job):
                    precondition(jobs[job]?.state == .running, "What runs in a place runs.")
                    precondition(jobs[job]?.slot == index, "A job is in its own place.")
                case .delivered(let job):
                    precondition(jobs[job]?.slot == index, "A text is in its own place.")
                    precondition(jobs[job]?.isDelivered == true, "A text was delivered.")
                }
            }
            checkGenerations(of: request)
        }
        let known = users.flatMap { requests(of: $0.profile.id) }
        precondition(
            known.count == requests.count && Set(known) == Set(requests.keys),
            "Each request is in its user's list.")
        precondition(
            users.allSatisfy { user in
                let list = requests(of: user.profile.id).compactMap { requests[$0] }
                return list.allSatisfy { $0.user == user.profile.id }
                    && zip(list, list.dropFirst()).allSatisfy { $0.arrival < $1.arrival }
            }, "A user's list holds the user's requests, oldest first.")
        precondition(offers.allSatisfy { requests[$0] != nil }, "Only what is there is offered.")
        precondition(offers.isEmpty && reopened.isEmpty, "Everything has settled.")
    }

    private func checkGenerations(of request: GenerationRequest) {
        let texts = request.generations.map(\.job)
        let delivered = request.jobs.filter { jobs[$0]?.isDelivered == true }
        let places = request.slots.compactMap { slot -> JobID? in
            if case .delivered(let job) = slot { job } else { nil }
        }
        precondition(
            texts.sorted() == delivered.sorted() && texts.sorted() == places.sorted(),
            "A delivered job has one place and one text.")
        for text in request.generations {
            precondition(
                jobs[text.job]?.state == .delivered(text.reward), "A text was paid once.")
        }
    }

    private func checkJobs() {
        var holds: [UserID: Kudos] = [:]
        var running: [WorkerID: Set<JobID>] = [:]
        for (id, job) in jobs {
            precondition(id == job.id, "A job is under its own name.")
            guard let request = requests[job.request] else {
                preconditionFailure("A job has a request.")
            }
            precondition(request.jobs.contains(id), "A request knows its jobs.")
            guard job.state == .running else { continue }
            precondition(request.slots[job.slot] == .running(id), "What runs has a place.")
            precondition(workers[job.worker] != nil, "What runs has a worker.")
            precondition(job.hold >= .zero, "A hold is not negative.")
            precondition(
                request.user != job.owner || job.hold == .zero, "One's own worker holds nothing.")
            holds[request.user, default: .zero] += job.hold
            running[job.worker, default: []].insert(id)
        }
        precondition(
            runningJobs == running.values.reduce(0) { $0 + $1.count }, "Running jobs are counted.")
        for user in users {
            let id = user.profile.id
            precondition(
                ledger.balance(of: id).held == holds[id] ?? .zero,
                "What is held is what the running jobs hold.")
        }
        for (id, worker) in workers {
            precondition(
                Set(worker.jobs) == running[id] ?? []
                    && Set(worker.jobs).count == worker.jobs.count,
                "A worker knows its running jobs, each once.")
        }
    }
}

extension Job {
    /// True when its text came.
    fileprivate var isDelivered: Bool {
        if case .delivered = state { true } else { false }
    }
}
