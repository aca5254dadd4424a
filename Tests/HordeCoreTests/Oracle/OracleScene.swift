import HordeTestSupport

@testable import HordeCore

/// A horde under the eyes of the oracle.
struct OracleScene {
    private(set) var fixture: HordeFixture
    private(set) var oracle: Oracle
    private var generator: SeededGenerator
    private let users: Int
    private var requests: [RequestID] = []
    private var jobs: [JobID] = []
    private var pops: [PopID] = []
    private var workers: [WorkerID] = []

    init(seed: UInt64, workload: OracleWorkload) throws {
        // Names in no order, so that nothing depends on it by accident.
        generator = SeededGenerator(seed: ~seed)
        fixture = try HordeFixture(policy: workload.policy)
        fixture.checksInvariants = false
        for (number, balance) in workload.balances.enumerated() {
            _ = try fixture.user("user \(number)", kudos: Kudos(centikudos: balance))
        }
        users = workload.balances.count + 2
        oracle = Oracle(policy: workload.policy, after: fixture.durable)
    }

    /// Does a step; what becomes of it must be right.
    mutating func perform(_ step: OracleStep) throws {
        if case .pass(let milliseconds) = step {
            try pass(.milliseconds(milliseconds))
        } else if let command = command(step) {
            try perform(command)
        }
    }

    /// Compares what can be asked of the horde.
    func compare() throws {
        try oracle.compare(fixture.state, at: fixture.now, reading: fixture.vault)
    }

    private mutating func perform(_ command: HordeCommand) throws {
        var result: Result<[HordeEvent], HordeRejection>
        do throws(HordeRejection) {
            let events = try fixture.apply(command)
            jobs = Array((jobs + events.popAnswers.flatMap(\.jobs)).suffix(12))
            result = .success(events)
        } catch {
            result = .failure(error)
        }
        try oracle.follow(command, at: fixture.now, reading: fixture.vault, result)
    }

    /// Stops wherever something is due.
    private mutating func pass(_ span: Duration) throws {
        let end = fixture.now + span
        while let due = fixture.state.nextDeadline(), due <= end {
            fixture.sleep(max(.zero, due - fixture.now))
            try perform(.sweep)
        }
        fixture.sleep(end - fixture.now)
        try perform(.sweep)
    }
}

extension OracleScene {
    /// The command that a step is; nil when there is nothing to do it with.
    private mutating func command(_ step: OracleStep) -> HordeCommand? {
        switch step {
        case .submit(let user, let caller, let terms, let named, let prompt):
            return submission(user, caller, terms, named, prompt)
        case .pop(let pop): return .pop(self.pop(pop))
        case .deliver(let pick, let bytes):
            return one(of: jobs, pick).map { job in
                .deliver(
                    DeliverCommand(
                        job: job, owner: owner(of: job), textBytes: bytes, wasCut: false,
                        state: .ok, seed: 0, reward: fresh()))
            }
        case .fail(let pick): return one(of: jobs, pick).map { .fail($0, owner: owner(of: $0)) }
        case .giveBack(let pick): return one(of: jobs, pick).map { .giveBack([$0]) }
        case .touch(let pick): return one(of: requests, pick).map { .touch($0) }
        case .cancel(let pick): return one(of: requests, pick).map { .cancel($0) }
        case .withdraw(let pick): return one(of: pops, pick).map { .withdraw($0) }
        case .adjust(let pick, let amount):
            var changes = UserChanges()
            changes.kudos = Kudos(centikudos: amount)
            return change(user(pick), changes)
        case .role(let pick, let role, let isOn):
            var changes = UserChanges()
            changes.roles = [UserChanges.RoleChange(role: role, isOn: isOn)]
            return user(pick) == HordeFixture.root ? nil : change(user(pick), changes)
        case .transfer(let source, let destination, let amount):
            let order = TransferOrder(
                source: user(source), destination: user(destination),
                amount: Kudos(centikudos: amount))
            return .transfer(order, event: fresh())
        case .rest(let pick, let maintenance, let pause):
            var changes = WorkerChanges()
            changes.isInMaintenance = maintenance
            changes.isPaused = pause
            guard !changes.isEmpty, let worker = one(of: workers, pick) else { return nil }
            return .changeWorker(worker, changes, actor: HordeFixture.root)
        case .removeWorker(let pick):
            return one(of: workers, pick).map { .deleteWorker($0, actor: HordeFixture.root) }
        case .handOut(let hands): return .setHandingOut(hands)
        case .pass: return nil
        }
    }

    private mutating func submission(
        _ pick: Int, _ caller: UInt64?, _ terms: RequestTerms, _ named: [Int], _ prompt: String
    ) -> HordeCommand {
        let id: RequestID = fresh()
        var terms = terms
        terms.workers = named.compactMap { one(of: workers, $0) }
        let user = caller == nil ? user(pick) : .anonymous
        fixture.vault.keep(RequestTexts(prompt: prompt, parameters: "{}"), of: id)
        requests = (requests + [id]).suffix(12)
        return .submit(
            SubmitCommand(
                id: id, user: user, caller: caller.map { CallerID(digest: $0) },
                terms: terms.normalised, promptBytes: prompt.utf8.count, parameterBytes: 2))
    }

    private mutating func pop(_ plan: OracleStep.Pop) -> PopCommand {
        let name = "worker \(plan.worker)"
        let known = oracle.worker(named: name).flatMap { oracle.rules.workers[$0] }
        let owner = known?.owner ?? UserID(1 + plan.owner % (users - 1))
        let request = PopRequest(
            owner: owner, name: name,
            offer: plan.keepsOffer ? known?.offer ?? plan.offer : plan.offer,
            blockedWords: plan.blocked, priorityUsers: plan.first.map { user($0) },
            amount: plan.amount, wait: .seconds(plan.seconds)
        ).normalised(amount: plan.amount)
        let command = PopCommand(
            id: fresh(), request: request, newWorker: fresh(),
            jobs: (0..<plan.amount).map { _ in fresh() }, reward: fresh())
        pops = (pops + [command.id]).suffix(6)
        if known == nil { workers.append(command.newWorker) }
        return command
    }

    private mutating func change(_ user: UserID, _ changes: UserChanges) -> HordeCommand {
        .changeUser(
            user, changes, actor: HordeFixture.root, adjustment: fresh(), promotion: fresh(),
            grant: fresh())
    }

    private func user(_ pick: Int) -> UserID { UserID(pick % users) }

    private func one<Element>(of list: [Element], _ pick: Int) -> Element? {
        list.isEmpty ? nil : list[pick % list.count]
    }

    private func owner(of job: JobID) -> UserID { oracle.rules.jobs[job]?.owner ?? UserID(1) }

    private mutating func fresh<Identifier: UniqueIdentifier>() -> Identifier {
        Identifier(bits: UInt128(generator.next()) << 64 | UInt128(generator.next()))
    }
}
