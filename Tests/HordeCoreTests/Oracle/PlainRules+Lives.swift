@testable import HordeCore

extension PlainRules {
    /// A request comes.
    mutating func add(_ command: SubmitCommand, prompt: String) {
        clock += 1
        let caller = command.user == .anonymous ? command.caller?.digest ?? 0 : 0
        requests[command.id] = Request(
            id: command.id, party: Party(user: command.user, caller: caller),
            terms: command.terms, prompt: prompt, submitted: now, arrival: clock,
            expires: now + policy.requestLife.milliseconds,
            places: Array(repeating: .waiting, count: command.terms.count))
    }

    /// A worker checks in with what it asks for; a new one comes.
    mutating func checkIn(_ command: PopCommand, as id: WorkerID) {
        let request = command.request
        var worker =
            workers[id]
            ?? Worker(id: id, owner: request.owner, offer: request.offer, heard: now)
        worker.offer = request.offer
        worker.blocked = request.blockedWords
        worker.first = request.priorityUsers
        workers[id] = worker
        checkIn(id)
    }

    mutating func checkIn(_ id: WorkerID) {
        workers[id]?.heard = now
        workers[id]?.isHere = true
    }

    /// A place of a request is given to a worker.
    mutating func assign(_ job: Job, isElderTurn: Bool) {
        clock += 1
        jobs[job.id] = job
        requests[job.request]?.places[job.place] = .running(job.id)
        extend(job.request)
        sinceElder = isElderTurn ? 0 : sinceElder + 1
        let latest = max(workers[job.worker]?.latestDeadline ?? 0, job.deadline)
        workers[job.worker]?.latestDeadline = latest
        if let party = requests[job.request]?.party {
            turns[party] = clock
            if isElderTurn { elderTurns[party] = clock }
        }
        forgetTurns()
    }

    /// A running job ends without a text.
    ///
    /// - Returns: true when its place waits again.
    mutating func end(_ job: Job, as state: JobState) -> Bool {
        jobs[job.id]?.state = state
        let isOver = requests[job.request]?.isOver ?? true
        requests[job.request]?.places[job.place] = isOver ? .closed : .waiting
        if state != .displaced {
            requests[job.request]?.failures += 1
            requests[job.request]?.failedBy.insert(job.worker)
        }
        if state == .abandoned {
            let busy = max(workers[job.worker]?.busyUntil ?? 0, job.deadline)
            workers[job.worker]?.busyUntil = busy
        }
        return !isOver
    }

    /// A text comes.
    mutating func deliver(_ job: Job, bytes: Int) {
        guard let request = requests[job.request] else { return }
        let tokens = Self.tokens(bytes: bytes, atMost: request.terms.maximumLength)
        // Whoever is under suspicion earns nothing.
        let isPaid = roles[job.owner]?.contains(.flagged) != true
        let reward = isPaid ? Self.price(tokens: tokens, on: job.model) : 0
        jobs[job.id]?.state = .delivered(Kudos(centikudos: reward))
        requests[job.request]?.places[job.place] = .delivered
        extend(job.request)
        workers[job.worker]?.texts.append((Int64(tokens), max(1, now - job.assigned)))
        checkIn(job.worker)
        forgetTurns()
    }

    /// Nothing of a request waits any more.
    mutating func close(_ id: RequestID) {
        guard let places = requests[id]?.places else { return }
        requests[id]?.places = places.map { $0 == .waiting ? .closed : $0 }
        forgetTurns()
    }

    /// A request and its jobs are forgotten.
    mutating func remove(_ id: RequestID) {
        requests[id] = nil
        jobs = jobs.filter { $0.value.request != id }
        forgetTurns()
    }

    /// Twenty minutes from now unless the policy says otherwise, but no more than six hours after
    /// submission.
    mutating func extend(_ id: RequestID) {
        guard let submitted = requests[id]?.submitted else { return }
        requests[id]?.expires = min(
            now + policy.requestLife.milliseconds, submitted + 21_600_000)
    }

    /// Until when a worker counts as checked in.
    func heardUntil(_ worker: Worker) -> Int64 {
        let limits = running(on: worker.id).map(\.deadline)
        return max(worker.heard, worker.busyUntil, limits.max() ?? 0)
    }

    /// Whoever waits for nothing begins anew.
    private mutating func forgetTurns() {
        let parties = Set(waiting.map(\.party))
        turns = turns.filter { parties.contains($0.key) }
        elderTurns = elderTurns.filter { parties.contains($0.key) }
    }

    /// How many jobs of a party may be open: a fixed number, or twice the threads that could serve.
    func mayOpen(_ command: SubmitCommand) -> Bool {
        let caller = command.user == .anonymous ? command.caller?.digest ?? 0 : 0
        let party = Party(user: command.user, caller: caller)
        let open = requests.values.filter { $0.party == party }.reduce(0) { $0 + $1.open }
        let fixed =
            command.user == .anonymous ? policy.openJobsPerCaller : policy.openJobsPerUser
        let models = Set(command.terms.models)
        let threads = workers.values
            .filter { $0.isHere && (models.isEmpty || !models.isDisjoint(with: $0.offer.models)) }
            .reduce(0) { $0 + $1.offer.threads }
        return open + command.terms.count <= max(fixed, 2 * threads)
    }
}
