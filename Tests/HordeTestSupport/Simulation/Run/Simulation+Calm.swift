import HordeCore

extension Simulation {
    /// After the storm: the disk works, workers are here, time moves.
    ///
    /// Every request that a worker
    /// suits must be done in a bounded number of ticks.
    func calmDown() async throws {
        journal.fail([])
        try await commit()
        try await commit()
        try await reopen()
        let bound = 30 + auditor.traffic.requests.values.reduce(0) { $0 + $1.open }
        var ticks = 0
        while let left = unserved() {
            guard ticks < bound else {
                throw Discrepancy("request \(left) is not done after \(ticks) ticks of calm")
            }
            // Looking now and then is enough to keep a request alive.
            try await tick(isLooking: ticks % 10 == 0)
            ticks += 1
        }
        try await flush()
        try await restart(orderly: true)
    }

    /// Ends maintenance and everything that keeps workers away.
    private func reopen() async throws {
        try await perform(.modes(.workersByInvitation(false)))
        for user in auditor.books.users.indices where user > 1 {
            try await perform(.role(user: user, .flagged, isOn: false))
        }
        try await commit()
    }

    /// A request that waits though one of the workers that come would suit it.
    private func unserved() -> RequestID? {
        let names = offers.keys.sorted()
        return auditor.traffic.requests.values
            .filter { request in
                request.open > 0 && !request.isOver
                    && (names.contains { auditor.matches(request, $0) == true }
                        || auditor.books.workers[Self.helper] == nil)
            }
            .map(\.id).min()
    }

    static let helper = "worker-calm"

    /// What each worker that comes offers: the known ones as before, and one that can do it all.
    private var offers: [String: PopRequest] {
        var offers: [String: PopRequest] = [:]
        for (name, worker) in auditor.books.workers where name != Self.helper {
            // Whoever is deleted does not come.
            guard auditor.user(worker.owner)?.isGone == false else { continue }
            offers[name] = PopRequest(owner: worker.owner, name: name, offer: worker.offer)
        }
        offers[Self.helper] = PopRequest(
            owner: UserID(1), name: Self.helper,
            offer: WorkerOffer(
                models: Workload.models, maximumLength: 512, maximumContextLength: 2048,
                threads: 3, softPrompts: Workload.softPrompts, agent: "TabbyAPI:1.0:x"))
        return offers
    }

    /// Half a minute, in which every worker takes and delivers a job and every requester may look.
    private func tick(isLooking: Bool) async throws {
        clock.step(milliseconds: 30_000)
        try await sweep()
        for (_, offer) in offers.sorted(by: { $0.key < $1.key }) {
            let known = jobIDs.count
            try await make(.pop(offer))
            for job in jobIDs[known...] {
                try await make(
                    .deliver(JobDelivery(job: job.job, owner: job.owner, text: "calm")))
            }
        }
        for id in auditor.traffic.requests.keys.sorted() where isLooking {
            try await make(.status(id, wait: .zero))
        }
        try await commit()
    }
}
