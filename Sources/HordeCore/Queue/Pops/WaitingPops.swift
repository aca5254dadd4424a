/// The pops that wait, so kept that those which a request could wake are at hand.
struct WaitingPops: Sendable {
    private(set) var pops = Table<WaitingPop>()
    /// By arrival: all, by model, by owner, by worker, by the users who come first.
    private(set) var everybody = PopList()
    private(set) var byModel: [String: PopList] = [:]
    private(set) var byOwner: [UserID: PopList] = [:]
    private(set) var byWorker: [WorkerID: PopList] = [:]
    private(set) var byPriority: [UserID: PopList] = [:]

    var count: Int { pops.count }

    /// Adds a pop of a worker.
    mutating func insert(_ pop: WaitingPop, of worker: Worker?) {
        precondition(pops[pop.id] == nil, "A pop waits once.")
        var pop = pop
        pop.reach = worker?.reach ?? pop.reach
        pops.insert(pop)
        forEachList(of: pop) { list, entry in list.insert(entry) }
    }

    mutating func remove(_ id: PopID) {
        guard let pop = pops.remove(id) else {
            preconditionFailure("Only a waiting pop stops waiting.")
        }
        forEachList(of: pop) { list, entry in list.remove(entry) }
        for model in pop.models where byModel[model]?.isEmpty == true { byModel[model] = nil }
        for user in pop.priorityUsers where byPriority[user]?.isEmpty == true {
            byPriority[user] = nil
        }
        if byOwner[pop.owner]?.isEmpty == true { byOwner[pop.owner] = nil }
        if byWorker[pop.worker]?.isEmpty == true { byWorker[pop.worker] = nil }
    }

    /// Takes note of what a worker offers now.
    mutating func note(_ worker: Worker) {
        for id in pops(of: worker.id) {
            guard var pop = pops[id], pop.reach != worker.reach else { continue }
            pop.reach = worker.reach
            pops[id] = pop
            forEachList(of: pop) { list, entry in list.replace(entry) }
        }
    }

    private mutating func forEachList(
        of pop: WaitingPop, change: (inout PopList, PopEntry) -> Void
    ) {
        let entry = pop.entry
        change(&everybody, entry)
        change(&byOwner[pop.owner, default: PopList()], entry)
        change(&byWorker[pop.worker, default: PopList()], entry)
        for model in pop.models { change(&byModel[model, default: PopList()], entry) }
        for user in pop.priorityUsers {
            change(&byPriority[user, default: PopList()], entry)
        }
    }
}

extension WaitingPops {
    /// The waiting pops of one worker, longest first.
    func pops(of worker: WorkerID) -> [PopID] { (byWorker[worker]?.all ?? []).map(\.pop) }

    /// The waiting pops of one owner's workers, longest first.
    func own(by owner: UserID) -> [PopID] { (byOwner[owner]?.all ?? []).map(\.pop) }

    /// All, longest first.
    var all: [PopID] { everybody.all.map(\.pop) }

    /// The lists in which to look for the pop that a request of a user wakes.
    ///
    /// Those of the user's own workers, those that list the user, and those of everybody who may
    /// do; each group is looked through before the next.
    func groups(for terms: RequestTerms, of user: UserID) -> [[PopList]] {
        let others: [PopList]
        if !terms.namedWorkers.isEmpty {
            others = terms.namedWorkers.compactMap { byWorker[$0] }
        } else if terms.models.isEmpty {
            others = [everybody]
        } else {
            others = terms.models.compactMap { byModel[$0] }
        }
        return [[byOwner[user]], [byPriority[user]]].map { $0.compactMap(\.self) } + [others]
    }
}
