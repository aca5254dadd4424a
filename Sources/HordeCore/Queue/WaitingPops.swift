/// The pops that wait, so kept that those which a request could wake are at hand.
struct WaitingPops: Sendable {
    private(set) var pops: [PopID: WaitingPop] = [:]
    /// By arrival: all, by model, by owner, by the users who come first.
    private(set) var everybody: [Entry] = []
    private(set) var byModel: [String: [Entry]] = [:]
    private(set) var byOwner: [UserID: [Entry]] = [:]
    private(set) var byPriority: [UserID: [Entry]] = [:]

    struct Entry: Hashable, Comparable, Sendable {
        let arrival: UInt64
        let pop: PopID

        static func < (left: Entry, right: Entry) -> Bool {
            (left.arrival, left.pop) < (right.arrival, right.pop)
        }
    }

    var count: Int { pops.count }

    mutating func insert(_ pop: WaitingPop) {
        precondition(pops[pop.id] == nil, "A pop waits once.")
        pops[pop.id] = pop
        forEachIndex(of: pop) { list, entry in list.append(entry) }
    }

    mutating func remove(_ id: PopID) {
        guard let pop = pops.removeValue(forKey: id) else {
            preconditionFailure("Only a waiting pop stops waiting.")
        }
        forEachIndex(of: pop) { list, entry in
            var (low, high) = (0, list.count)
            while low < high {
                let middle = (low + high) / 2
                if list[middle] < entry { low = middle + 1 } else { high = middle }
            }
            list.remove(at: low)
        }
        for model in pop.models where byModel[model]?.isEmpty == true { byModel[model] = nil }
        for user in pop.priorityUsers where byPriority[user]?.isEmpty == true {
            byPriority[user] = nil
        }
        if byOwner[pop.owner]?.isEmpty == true { byOwner[pop.owner] = nil }
    }

    /// Those of the user's own workers that wait, longest first.
    func own(of user: UserID) -> [Entry] { byOwner[user] ?? [] }

    /// Those that list the user as coming first, longest first.
    func listing(_ user: UserID) -> [Entry] { byPriority[user] ?? [] }

    /// Those that offer one of the models, or all when none is named, longest first.
    func offering(_ models: [String]) -> [Entry] {
        switch models.count {
        case 0: everybody
        case 1: byModel[models[0]] ?? []
        default: Set(models.flatMap { byModel[$0] ?? [] }).sorted()
        }
    }

    /// All, longest first.
    var all: [Entry] { everybody }

    private mutating func forEachIndex(
        of pop: WaitingPop, change: (inout [Entry], Entry) -> Void
    ) {
        let entry = Entry(arrival: pop.arrival, pop: pop.id)
        change(&everybody, entry)
        change(&byOwner[pop.owner, default: []], entry)
        for model in pop.models { change(&byModel[model, default: []], entry) }
        for user in pop.priorityUsers { change(&byPriority[user, default: []], entry) }
    }
}

extension WaitingPops {
    /// The waiting pops of one worker, longest first.
    func pops(of worker: WorkerID) -> [PopID] {
        all.compactMap { pops[$0.pop]?.worker == worker ? $0.pop : nil }
    }

    /// The waiting pops of one owner's workers, longest first.
    func own(by owner: UserID) -> [PopID] { own(of: owner).map(\.pop) }
}
