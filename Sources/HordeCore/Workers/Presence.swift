/// The workers that are here, and what they offer.
struct Presence: Sendable {
    private(set) var byModel: [String: [WorkerID]] = [:]
    /// In order of identifier.
    private(set) var all: [WorkerID] = []
    /// By the address that they call from, as far as it is known.
    private(set) var byCaller: [CallerID: [WorkerID]] = [:]

    /// Those that offer one of the models, or all when none is named; without repetitions when one
    /// model is named.
    func offering(_ models: [String]) -> [WorkerID] {
        switch models.count {
        case 0: all
        case 1: byModel[models[0]] ?? []
        default: Set(models.flatMap { byModel[$0] ?? [] }).sorted()
        }
    }

    mutating func add(_ worker: WorkerID, models: [String], caller: CallerID?) {
        Self.insert(worker, into: &all)
        move(worker, from: nil, to: caller)
        for model in models { Self.insert(worker, into: &byModel[model, default: []]) }
    }

    mutating func remove(_ worker: WorkerID, models: [String], caller: CallerID?) {
        all.removeAll { $0 == worker }
        move(worker, from: caller, to: nil)
        for model in models {
            byModel[model]?.removeAll { $0 == worker }
            if byModel[model]?.isEmpty == true { byModel[model] = nil }
        }
    }

    /// Notes that a worker calls from one address and no longer from another.
    mutating func move(_ worker: WorkerID, from old: CallerID?, to new: CallerID?) {
        if let old {
            byCaller[old]?.removeAll { $0 == worker }
            if byCaller[old]?.isEmpty == true { byCaller[old] = nil }
        }
        if let new { Self.insert(worker, into: &byCaller[new, default: []]) }
    }

    private static func insert(_ worker: WorkerID, into list: inout [WorkerID]) {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < worker { low = middle + 1 } else { high = middle }
        }
        if low == list.count || list[low] != worker { list.insert(worker, at: low) }
    }
}
