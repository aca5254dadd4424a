import HordeCore

extension Simulation {
    /// The call that a step is, with what is there now; nil when there is nothing to do it with.
    func resolve(_ step: SimulationStep) -> SimulatedCall? {
        switch step {
        case .register(let name):
            return .register(
                Registration(
                    name: name < 0 ? "" : "user-\(name)", key: Self.digest(of: abs(name) % 300)))
        case .adjust(let pick, let centikudos, let byAdministrator):
            var changes = UserChanges()
            changes.kudos = Kudos(centikudos: centikudos)
            return .change(user(pick), changes, by: UserID(byAdministrator ? 1 : 2))
        case .role(let pick, let role, let isOn):
            var changes = UserChanges()
            changes.roles = [UserChanges.RoleChange(role: role, isOn: isOn)]
            return user(pick) == UserID(1) ? nil : .change(user(pick), changes, by: UserID(1))
        case .modes(let plan): return modes(plan)
        case .submit(let plan): return submission(plan)
        case .status(let pick, let seconds):
            return request(pick).map { .status($0, wait: .seconds(seconds)) }
        case .cancel(let pick): return request(pick).map { .cancel($0) }
        case .transfer(let plan): return transfer(plan)
        case .pop(let plan): return .pop(pop(plan))
        case .deliver(let plan): return delivery(plan)
        case .fail(let pick, let byOwner):
            return job(pick, amongAll: false).map {
                .fail($0.job, by: byOwner ? $0.owner : other(than: $0.owner))
            }
        case .maintenance(let pick, let isOn, let byOwner):
            var changes = WorkerChanges()
            changes.isInMaintenance = isOn
            return worker(pick).map {
                .changeWorker($0.id, changes, by: byOwner ? $0.owner : other(than: $0.owner))
            }
        case .pause(let pick, let isOn):
            var changes = WorkerChanges()
            changes.isPaused = isOn
            return worker(pick).map { .changeWorker($0.id, changes, by: UserID(1)) }
        case .removeWorker(let pick):
            return worker(pick).map { .removeWorker($0.id, by: $0.owner) }
        case .award, .reverse, .grant, .report, .catalogue: return economy(step)
        case .lend, .changeKey, .takeBack: return lending(step)
        case .delete(let plan): return deletion(plan)
        case .undelete(let pick, let bySelf): return undeletion(pick, bySelf: bySelf)
        case .look(let pick): return .look(UserID(pick % (auditor.books.users.count + 1)))
        case .advance, .approach, .sweep, .commit, .slowCommit, .breakJournal, .crash, .restart,
            .withdraw:
            return nil
        }
    }

    private func economy(_ step: SimulationStep) -> SimulatedCall? {
        switch step {
        case .award(let pick, let amount, let isGift, let byAdministrator):
            let order = AwardOrder(
                user: user(pick), amount: Kudos(centikudos: amount),
                reason: isGift ? .award : .adjustment)
            return .award(order, by: UserID(byAdministrator ? 1 : 2))
        case .reverse(let pick):
            let movements = auditor.movements
            let unknown = LedgerEventID(bits: 7)
            let isKnown = !movements.isEmpty && pick % 20 != 0
            return .reverse(
                isKnown ? movements[pick % movements.count] : unknown, by: UserID(1))
        case .grant(let pick, let centikudos, let adds, let byAdministrator):
            let amount = Kudos(centikudos: centikudos)
            var changes = UserChanges()
            changes.monthlyGrant = adds ? .add(amount) : .set(amount)
            return .change(user(pick), changes, by: UserID(byAdministrator ? 1 : 2))
        case .report(let pick, let text, let isForeign): return report(pick, text, isForeign)
        case .catalogue(let pick):
            catalogue = Self.catalogues[pick % Self.catalogues.count]
            return .catalogue(catalogue)
        default: return nil
        }
    }

    // MARK: Picks

    func user(_ pick: Int) -> UserID { UserID(pick % auditor.books.users.count) }

    func other(than user: UserID) -> UserID {
        UserID((user.number + 1) % auditor.books.users.count)
    }

    /// Mostly one of the last, sometimes one that is long over.
    private func request(_ pick: Int) -> RequestID? {
        guard pick >= 0 else { return requestIDs.dropLast(-1 - pick).last }
        guard !requestIDs.isEmpty else { return nil }
        let recent = requestIDs.suffix(pick % 10 == 0 ? requestIDs.count : 8)
        return recent[recent.startIndex + pick % recent.count]
    }

    private func job(_ pick: Int, amongAll: Bool) -> (job: JobID, owner: UserID)? {
        guard pick >= 0 else { return jobIDs.dropLast(-1 - pick).last }
        let live = jobIDs.filter { auditor.traffic.jobs[$0.job]?.state == .running }
        let picked = amongAll || live.isEmpty ? Array(jobIDs.suffix(20)) : live
        return picked.isEmpty ? nil : picked[pick % picked.count]
    }

    private func worker(_ pick: Int) -> Books.Worker? {
        let workers = auditor.books.workers.values.filter { $0.id != WorkerID(bits: 0) }
            .sorted { $0.id < $1.id }
        return workers.isEmpty ? nil : workers[pick % workers.count]
    }

    // MARK: Calls

    /// A complaint about one of a request's texts, mostly of a request that has some.
    private func report(_ pick: Int, _ text: Int, _ isForeign: Bool) -> SimulatedCall? {
        let delivered = requestIDs.filter {
            auditor.traffic.requests[$0]?.delivered.isEmpty == false
        }
        let recent = delivered.isEmpty ? self.request(pick) : delivered[pick % delivered.count]
        guard let request = recent else { return nil }
        let texts = auditor.traffic.requests[request]?.delivered ?? []
        let job = texts.isEmpty || isForeign ? JobID(bits: 7) : texts[text % texts.count]
        return .report(GenerationReport(request: request, job: job, reason: .garbage))
    }

    private func modes(_ plan: ModesPlan) -> SimulatedCall {
        var changes = ModeChanges()
        switch plan {
        case .anonymous(let isOn): changes.allowsAnonymous = isOn
        case .registration(let mode): changes.registration = mode
        case .workersByInvitation(let isOn): changes.workersByInvitation = isOn
        case .minimumStanding(let minimum):
            changes.minimumStanding = .some(minimum.map { Kudos(centikudos: $0) })
        case .maintenance(let isOn): changes.isInMaintenance = isOn
        case .withoutRights:
            changes.isInMaintenance = true
            return .modes(changes, by: UserID(2))
        }
        return .modes(changes, by: UserID(1))
    }

    private func submission(_ plan: SubmitPlan) -> SimulatedCall {
        var terms = plan.terms
        var seen: Set<String> = []
        terms.models = terms.models.filter { seen.insert($0).inserted }
        terms.workers = plan.workers.compactMap { worker($0)?.id }
        if plan.namesUnknownWorker { terms.workers = [WorkerID(bits: 7)] }
        prompts += 1
        let start = "prompt \(prompts) " + (plan.hasBlockedWord ? "forbidden " : "")
        let filling = max(0, plan.promptBytes - start.utf8.count)
        let prompt = plan.promptBytes == 0 ? "" : start + String(repeating: "p", count: filling)
        let key = lentKey(plan.lentKey)
        // Mostly it is the key's owner who is asked to pay.
        let user = key.flatMap { plan.user % 12 == 0 ? nil : $0.owner } ?? user(plan.user)
        return .submit(
            RequestSubmission(
                user: user, caller: user == .anonymous ? CallerID(digest: plan.caller) : nil,
                terms: terms, texts: RequestTexts(prompt: prompt, parameters: "{}"),
                sharedKey: key?.id))
    }

    private func transfer(_ plan: TransferPlan) -> SimulatedCall {
        if plan.repeatsLast, let lastTransfer { return .transfer(lastTransfer) }
        let source = user(plan.source)
        let amount =
            switch plan.amount {
            case .exactly(let amount): amount
            case .share(let percent): auditor.standing(of: source) * percent / 100
            }
        let key = lentKey(plan.lentKey)
        let picked = UserID(plan.destination % (auditor.books.users.count + 1))
        return .transfer(
            TransferOrder(
                source: source,
                destination: key.flatMap { plan.destination % 12 == 0 ? nil : $0.owner } ?? picked,
                amount: Kudos(centikudos: amount),
                idempotencyKey: plan.key.map { Self.digest(of: 5_000_000 + $0) },
                sharedKey: key?.id))
    }

    private func pop(_ plan: PopPlan) -> PopRequest {
        let name = "worker-\(plan.worker)"
        let owner = auditor.books.workers[name]?.owner ?? user(plan.owner)
        let known = plan.keepsOffer ? auditor.books.workers[name]?.offer : nil
        return PopRequest(
            owner: plan.isStranger ? other(than: owner) : owner, name: name,
            offer: known ?? plan.offer,
            blockedWords: plan.blocksWords ? ["forbidden"] : [],
            priorityUsers: plan.priorityUsers.map { user($0) }, amount: plan.amount,
            wait: .seconds(plan.waitSeconds))
    }

    /// A text whose characters take four bytes each where it is long.
    private static func text(bytes: Int) -> String {
        bytes < 4000
            ? String(repeating: "t", count: bytes)
            : "t" + String(repeating: "\u{1F40E}", count: bytes / 4)
    }

    private func delivery(_ plan: DeliverPlan) -> SimulatedCall? {
        guard let job = job(plan.job, amongAll: plan.picksAmongAll) else { return nil }
        return .deliver(
            JobDelivery(
                job: plan.isUnknown ? JobID(bits: 7) : job.job,
                owner: plan.byOwner ? job.owner : other(than: job.owner),
                text: Self.text(bytes: plan.bytes), state: plan.state))
    }
}
