import HeapModule

extension HordeState {
    func view(of user: User) -> UserView {
        let id = user.profile.id
        let account = ledger.balance(of: id)
        return UserView(
            profile: user.profile, statistics: user.statistics, balance: account.balance,
            held: account.held, escrow: ledger.escrow(of: id).balance,
            details: ledger.details(of: id),
            concurrency: user.profile.concurrency
                ?? (id == .anonymous ? policy.openJobsAnonymous : policy.openJobsPerUser),
            workers: ownedWorkers[id] ?? [],
            requests: id == .anonymous
                ? [] : requests(of: id).filter { sharedKeys.uses[$0] == nil },
            isTrusted: user.isTrusted, sharedKeys: sharedKeys.owned[id] ?? [],
            styles: library.styles(of: id))
    }

    func users(page: Int, size: Int, by order: UserOrder) -> [UserView] {
        guard page >= 1, size >= 1 else { return [] }
        let (first, overflow) = (page - 1).multipliedReportingOverflow(by: size)
        guard !overflow, first < users.count else { return [] }
        let end = min(users.count - first, size) + first
        switch order {
        case .age: return (first..<end).map { view(of: users[$0]) }
        case .kudos: return richest(end)[first...].map { view(of: users[$0]) }
        }
    }

    /// The numbers of so many users with most kudos, most first, equals by age.
    ///
    /// - Complexity: one look at everybody, and hardly more for the first pages.
    private func richest(_ count: Int) -> [Int] {
        var chosen = Heap<Wealth>()
        for number in users.indices {
            let wealth = Wealth(
                balance: ledger.balance(of: UserID(number)).balance, number: number)
            if chosen.count < count {
                chosen.insert(wealth)
            } else if let poorest = chosen.min, poorest < wealth {
                chosen.replaceMin(with: wealth)
            }
        }
        return chosen.unordered.sorted(by: >).map(\.number)
    }

    /// A user's place among the rich: the greater, the earlier.
    private struct Wealth: Comparable {
        let balance: Kudos
        let number: Int

        static func < (left: Wealth, right: Wealth) -> Bool {
            (left.balance, right.number) < (right.balance, left.number)
        }
    }

    func view(of worker: Worker) -> WorkerView {
        let owner = users[worker.profile.owner.number]
        return WorkerView(
            profile: worker.profile, statistics: worker.statistics, owner: owner.profile.alias,
            showsOwner: owner.profile.roles.contains(.showsWorkers), isTrusted: owner.isTrusted,
            isFlagged: owner.profile.roles.contains(.flagged),
            isOnline: worker.presentSince != nil, speed: worker.speed.milliTokensPerSecond,
            runningJobs: worker.jobs.count,
            team: worker.profile.membership.flatMap { teams[$0.team]?.name },
            contact: owner.profile.contact, messages: messageBook.messages(for: worker.id))
    }

    /// From counters; nothing is gone through.
    func performance(at now: Timestamp) -> PerformanceView {
        PerformanceView(
            waitingJobs: queue.load.jobs, waitingTokens: queue.load.tokens,
            runningJobs: runningJobs, pastMinuteTokens: throughput.total(at: now).tokens,
            workers: capacities.workers, threads: capacities.threads)
    }

    /// A model that a worker here offers or a request waits for; nil when there is neither.
    ///
    /// From counters; nothing is gone through.
    func model(_ name: String) -> ModelView? {
        let load = queue.load(in: .model(name))
        guard presence.byModel[name] != nil || load.jobs > 0 else { return nil }
        let capacity = capacities[name]
        let seconds =
            capacity.rate > 0 ? Int64(load.tokens) * 1000 / capacity.rate : nil
        return ModelView(
            name: name, workers: capacity.workers, threads: capacity.threads,
            speed: capacity.meanSpeed, waitingJobs: load.jobs, waitingTokens: load.tokens,
            waitSeconds: load.tokens == 0 ? 0 : seconds.map { Int($0) })
    }

    /// The models that workers here offer, by name.
    func models() -> [ModelView] { presence.byModel.keys.sorted().compactMap { model($0) } }
}
