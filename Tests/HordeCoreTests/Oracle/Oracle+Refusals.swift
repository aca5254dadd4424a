@testable import HordeCore

extension Oracle {
    /// A command was refused: it must have been, and for this reason.
    mutating func expectRefusal(
        _ rejection: HordeRejection, of command: HordeCommand
    ) throws(Disagreement) {
        switch command {
        // What an account may do is the ledger's part, not the queue's.
        case .transfer, .changeUser, .create: return
        default: break
        }
        let expected = refusal(of: command)
        saw("refused: \(rejection)".prefix { $0 != "(" }.description)
        guard let expected else { throw Disagreement("It is refused: \(rejection)") }
        guard "\(rejection)".hasPrefix(expected) else {
            throw Disagreement("It is refused because of \(rejection), not \(expected)")
        }
    }

    /// Why the rules refuse a command: the name of the refusal; nil when they do not.
    func refusal(of command: HordeCommand) -> String? {
        switch command {
        case .submit(let submit):
            let missing = submit.terms.workers.first { rules.workers[$0] == nil }
            if missing != nil { return "unknownWorkerInList" }
            return rules.mayOpen(submit) ? nil : "tooManyOpenJobs"
        case .touch(let id), .cancel(let id):
            return rules.requests[id] == nil ? "unknownRequest" : nil
        case .pop(let pop): return refusal(of: pop)
        case .deliver(let delivery): return refusal(ofTextFor: delivery.job)
        case .fail(let id, _):
            switch rules.jobs[id]?.state {
            case nil: return "unknownJob"
            case .running?: return nil
            case .delivered(let reward)?:
                return "\(HordeRejection.alreadyDelivered(reward: reward))"
            case .displaced?, .abandoned?, .faulted?: return "jobAbandoned"
            }
        case .changeWorker(let id, _, _): return rules.workers[id] == nil ? "unknownWorker" : nil
        case .deleteWorker(let id, _):
            if rules.workers[id] == nil { return "unknownWorker" }
            return rules.running(on: id).isEmpty ? nil : "workerBusy"
        default: return nil
        }
    }

    /// In maintenance a worker serves its owner alone, and is told why there is no more.
    private func refusal(of pop: PopCommand) -> String? {
        if rules.roles[pop.request.owner]?.contains(.flagged) == true { return "ownerFlagged" }
        guard let id = worker(named: pop.request.name), var worker = rules.workers[id],
            worker.isInMaintenance
        else { return nil }
        worker.offer = pop.request.offer
        worker.blocked = pop.request.blockedWords
        let own = rules.waiting.filter { $0.user == worker.owner }
        let serves = own.contains { rules.obstacle($0, worker) == nil }
        return serves ? nil : "workerInMaintenance"
    }

    /// A text counts while its job runs, and after its worker asked for another one as long as
    /// nobody else's has come.
    private func refusal(ofTextFor id: JobID) -> String? {
        guard let job = rules.jobs[id] else { return "unknownJob" }
        switch job.state {
        case .running: return nil
        case .delivered(let reward): return "\(HordeRejection.alreadyDelivered(reward: reward))"
        case .abandoned, .faulted: return "jobAbandoned"
        case .displaced:
            guard rules.workers[job.worker] != nil else { return "jobAbandoned" }
            switch rules.requests[job.request]?.places[job.place] {
            case .waiting?, .running?: return nil
            case .delivered?, .closed?, nil: return "jobAbandoned"
            }
        }
    }

    /// The worker with a name.
    func worker(named name: String) -> WorkerID? {
        names[name].flatMap { rules.workers[$0] == nil ? nil : $0 }
    }
}
