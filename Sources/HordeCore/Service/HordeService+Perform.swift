extension HordeService {
    /// What a command led to.
    package struct Performed: Sendable {
        /// The facts, in order.
        package let events: [HordeEvent]
        /// The batch that holds the durable ones; nil when there are none.
        package let batch: UInt64?
    }

    /// Decides and does a command at once.
    ///
    /// Its durable facts are in the open batch; wait for that with ``durable(_:)`` before telling
    /// anybody.
    package func perform(_ command: HordeCommand) throws(HordeRejection) -> Performed {
        guard !isStopping else { throw .stopping }
        let now = time()
        sweepIfDue(at: now)
        let events = try state.apply(
            command, at: now, reading: vault, refusingDurable: isFailing)
        let isDurable = absorb(events)
        return Performed(events: events, batch: isDurable ? openBatch : nil)
    }

    /// Performs a command and returns when its durable facts are on disk.
    @discardableResult
    func performDurably(_ command: HordeCommand) async throws(HordeRejection) -> Performed {
        let performed = try perform(command)
        if let batch = performed.batch { try await durable(batch) }
        return performed
    }

    /// Deals with what is due.
    package func sweep() {
        let now = time()
        sweepIfDue(at: now)
        let late = commitWaiters.prefix { $0.deadline <= now }
        commitWaiters.removeFirst(late.count)
        for waiter in late { waiter.continuation.resume(returning: false) }
        guard statusWaiterCount > 0 else { return }
        for id in statusWaiters.keys.sorted() {
            let due = statusWaiters[id]?.filter { $0.deadline <= now } ?? []
            for waiter in due { wakeReader(waiter.id, of: id) }
        }
    }

    func sweepIfDue(at now: Timestamp) {
        while let deadline = state.nextDeadline(), deadline <= now {
            do {
                absorb(try state.apply(.sweep, at: now, reading: vault))
            } catch {
                preconditionFailure("A sweep is never refused.")
            }
        }
    }

    /// Takes note of facts: fills the batch, keeps the vault in step, wakes who waits.
    ///
    /// - Returns: true when there are durable ones among them.
    @discardableResult
    func absorb(_ events: [HordeEvent]) -> Bool {
        var isDurable = false
        for event in events {
            switch event {
            case .durable(let event):
                isDurable = true
                openEvents.append(event)
                touched.note(event, in: openBatch)
                switch event {
                case .filterSaved, .filterDeleted: filters = nil
                default: break
                }
            case .volatile(let event): absorb(event.fact)
            }
        }
        if isDurable { wakeWriter.yield() }
        return isDurable
    }

    private func absorb(_ fact: VolatileFact) {
        switch fact {
        case .popAnswered(let id, let worker, let jobs, let skipped):
            let answer = PopAnswer(worker: worker, jobs: jobs, skipped: skipped)
            if let waiter = popWaiters.removeValue(forKey: id) {
                waiter.resume(returning: answer)
            } else {
                popAnswers[id] = answer
            }
        case .requestRemoved(let id, let jobs):
            vault.wipe(id, jobs: jobs)
            wakeReaders(of: id)
        case .requestCancelled(let id), .requestFaulted(let id): wakeReaders(of: id)
        case .jobDelivered(let id, _, _):
            guard let request = state.jobs[id]?.request else { return }
            touched.note(request, in: openBatch)
            wakeReaders(of: request)
        case .jobReturned(let id, _):
            if let request = state.jobs[id]?.request, state.requests[request]?.isDone == true {
                wakeReaders(of: request)
            }
        default: break
        }
    }

    func wakeReaders(of id: RequestID) {
        guard let waiters = statusWaiters.removeValue(forKey: id) else { return }
        statusWaiterCount -= waiters.count
        for waiter in waiters { waiter.continuation.resume() }
    }

    func wakeReader(_ waiter: UInt64, of id: RequestID) {
        guard let index = statusWaiters[id]?.firstIndex(where: { $0.id == waiter }),
            let removed = statusWaiters[id]?.remove(at: index)
        else { return }
        if statusWaiters[id]?.isEmpty == true { statusWaiters[id] = nil }
        statusWaiterCount -= 1
        removed.continuation.resume()
    }
}
