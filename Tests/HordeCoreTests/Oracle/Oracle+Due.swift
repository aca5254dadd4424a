@testable import HordeCore

extension Oracle {
    /// Whatever falls due does so at its very instant: one thing after the other, each with all
    /// that follows from it.
    mutating func sweep() throws(Disagreement) {
        while let claim = peek() {
            switch claim {
            case .ended(let id, .abandoned):
                guard rules.jobs[id]?.deadline == rules.now else {
                    throw Disagreement("\(id) is taken away though its time is not up now")
                }
                saw("a job that ran out of time")
                try fail(id, as: .abandoned)
            case .ended(let id, .displaced):
                guard let request = rules.jobs[id]?.request else {
                    throw Disagreement("\(id) comes back out of nowhere")
                }
                try expire(request)
            case .removed(let id): try expire(id)
            case .answered(let id, let jobs, let skipped): try giveUp(id, jobs, skipped)
            case .left(let id): try leave(id)
            default: throw Disagreement("\(claim) does not fall due")
            }
            try settle()
        }
        try expectNothingDue()
    }

    private mutating func expire(_ id: RequestID) throws(Disagreement) {
        guard let request = rules.requests[id], request.expires == rules.now else {
            throw Disagreement("\(id) expires now, and not when it should")
        }
        saw("a request that expires")
        for place in request.places {
            guard case .running(let job) = place else { continue }
            saw("a request that expires while it runs")
            try expect(.ended(job, .displaced))
            if let job = rules.jobs[job] { _ = rules.end(job, as: .displaced) }
        }
        try expect(.removed(id))
        rules.remove(id)
    }

    private mutating func giveUp(
        _ id: PopID, _ jobs: [JobID], _ skipped: [SkipReason: Int]
    ) throws(Disagreement) {
        guard let pop = rules.pops[id], pop.deadline == rules.now, jobs.isEmpty else {
            throw Disagreement("The pop \(id) is answered now, and not when it should be")
        }
        let expected = rules.workers[pop.worker].map { rules.skipped(for: $0) } ?? [:]
        guard skipped == expected else {
            throw Disagreement("\(pop.worker) is told \(skipped), not \(expected)")
        }
        saw("a pop that waited in vain")
        _ = next()
        rules.pops[id] = nil
    }

    private mutating func leave(_ id: WorkerID) throws(Disagreement) {
        guard let worker = rules.workers[id], worker.isHere,
            rules.heardUntil(worker) + 300_000 < rules.now
        else { throw Disagreement("\(id) leaves though it was heard of") }
        saw("a worker that falls silent")
        _ = next()
        rules.workers[id]?.isHere = false
    }

    private func expectNothingDue() throws(Disagreement) {
        let now = rules.now
        let job = rules.jobs.values.first { $0.state == .running && $0.deadline <= now }
        if let job { throw Disagreement("The time of \(job.id) is up, and it still runs") }
        let request = rules.requests.values.first { $0.expires <= now }
        if let request { throw Disagreement("\(request.id) has lived too long") }
        let pop = rules.pops.values.first { $0.deadline <= now }
        if let pop { throw Disagreement("\(pop.id) waits for too long") }
        let worker = rules.workers.values.first {
            $0.isHere && max($0.heard, $0.latestDeadline) + 300_000 < now
        }
        if let worker { throw Disagreement("\(worker.id) is silent and still here") }
    }
}
