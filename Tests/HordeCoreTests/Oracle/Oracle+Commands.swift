@testable import HordeCore

extension Oracle {
    /// What a command that was not refused must lead to by itself.
    mutating func expectSuccess(
        of command: HordeCommand, reading vault: TextVault
    ) throws(Disagreement) {
        if let reason = refusal(of: command) {
            throw Disagreement("It is not refused, though \(reason)")
        }
        switch command {
        case .submit(let submit):
            try expect(.queued(submit.id))
            rules.add(submit, prompt: vault[submit.id]?.prompt ?? "")
            offered = [submit.id]
        case .touch(let id): rules.extend(id)
        case .cancel(let id): try cancel(id)
        case .pop(let pop): try self.pop(pop)
        case .withdraw(let id):
            guard rules.pops[id] != nil else { return }
            try expect(.answered(id, [], [:]))
            rules.pops[id] = nil
        case .deliver(let delivery): try deliver(delivery)
        case .fail(let id, _): try fail(id, as: .faulted)
        case .giveBack(let ids):
            for id in ids where rules.jobs[id]?.state == .running {
                try expect(.ended(id, .displaced))
                if let job = rules.jobs[id] { end(job, as: .displaced) }
            }
        case .changeUser(let id, let changes, _, _, _, _): change(id, changes)
        case .changeWorker(let id, let changes, _): change(id, changes)
        case .deleteWorker(let id, _):
            for pop in waiting(where: { $0.worker == id }) {
                try expect(.answered(pop, [], [:]))
                rules.pops[pop] = nil
            }
            rules.workers[id] = nil
        case .setHandingOut(let hands):
            if hands, !rules.handsOut { reopened = waiting { _ in true } }
            rules.handsOut = hands
        case .sweep: try sweep()
        default: break
        }
    }

    /// Waiting pops, longest first.
    private func waiting(where isMeant: (PlainRules.Pop) -> Bool) -> [PopID] {
        rules.pops.values.filter(isMeant).sorted { $0.arrival < $1.arrival }.map(\.id)
    }

    private mutating func cancel(_ id: RequestID) throws(Disagreement) {
        guard let request = rules.requests[id], !request.isOver, request.open > 0 else { return }
        try expect(.cancelled(id))
        rules.requests[id]?.isCancelled = true
        rules.close(id)
    }

    private mutating func pop(_ command: PopCommand) throws(Disagreement) {
        let known = worker(named: command.request.name)
        let id = known ?? command.newWorker
        if known == nil { names[command.request.name] = id }
        rules.checkIn(command, as: id)
        guard let worker = rules.workers[id] else { return }
        let choice = rules.handsOut ? rules.choice(for: worker) : nil
        if let choice {
            return try answer(command.id, command.jobs, worker, with: choice)
        }
        guard command.request.wait > .zero else {
            let skipped = rules.skipped(for: worker)
            for reason in skipped.keys { saw("skipped: \(reason)") }
            return try expect(.answered(command.id, [], skipped))
        }
        try expect(.waits(command.id))
        rules.clock += 1
        rules.pops[command.id] = PlainRules.Pop(
            id: command.id, worker: id, owner: command.request.owner,
            models: command.request.offer.models, first: command.request.priorityUsers,
            jobs: command.jobs, arrival: rules.clock,
            deadline: rules.now + command.request.wait.milliseconds)
    }

    private mutating func deliver(_ command: DeliverCommand) throws(Disagreement) {
        guard let job = rules.jobs[command.job] else { return }
        if job.state == .displaced { saw("a late text that counts") }
        if case .running(let other)? = rules.requests[job.request]?.places[job.place],
            other != job.id, let replaced = rules.jobs[other]
        {
            saw("a late text before another's")
            try expect(.ended(other, .displaced))
            end(replaced, as: .displaced)
        }
        try expect(.delivered(job.id))
        rules.deliver(job, bytes: command.textBytes)
    }

    /// A failure; the third gives the request up.
    mutating func fail(_ id: JobID, as state: JobState) throws(Disagreement) {
        guard let job = rules.jobs[id] else { return }
        try expect(.ended(id, state))
        end(job, as: state)
        guard let request = rules.requests[job.request], !request.isOver, request.failures >= 3
        else { return }
        saw("a request that is given up")
        try expect(.faulted(request.id))
        rules.requests[request.id]?.isFaulted = true
        rules.close(request.id)
    }

    // MARK: Changes

    private mutating func change(_ id: UserID, _ changes: UserChanges) {
        let before = rules.roles[id]
        // What was written down is taken over on the way.
        _ = peek()
        guard before != rules.roles[id] || changes.kudos ?? .zero != .zero else { return }
        reopened = waiting { $0.owner == id }
    }

    private mutating func change(_ id: WorkerID, _ changes: WorkerChanges) {
        guard let old = rules.workers[id] else { return }
        let isPaused = changes.isPaused ?? old.isPaused
        let isInMaintenance = changes.isInMaintenance ?? old.isInMaintenance
        guard (isPaused, isInMaintenance) != (old.isPaused, old.isInMaintenance) else { return }
        rules.workers[id]?.isPaused = isPaused
        rules.workers[id]?.isInMaintenance = isInMaintenance
        reopened = waiting { $0.worker == id }
    }
}
