/// The workers that are here and could serve a request, as far as they were looked at.
struct Servers: Sendable {
    /// Those that suit.
    var workers: [Worker] = []
    /// How many workers were asked.
    var examined = 0
    /// How many there are to ask.
    var candidates = 0

    /// True when every worker was asked.
    var isComplete: Bool { examined == candidates }

    /// Their threads.
    var threads: Int { workers.reduce(0) { $0 + $1.offer.threads } }

    /// The models that any of them offers, in a fixed order.
    var models: [String] {
        var seen: Set<String> = []
        return workers.flatMap(\.offer.models).filter { seen.insert($0).inserted }
    }

    /// The lanes of the queue that they look at.
    var lanes: [LaneKey] {
        [.any] + models.map { .model($0) } + workers.flatMap(\.ownLanes)
    }

    /// The most that one of them can do.
    var limits: Needs {
        workers.reduce(into: Needs(length: 0, context: 0, wishes: .max)) { limits, worker in
            limits.length = max(limits.length, worker.limits.length)
            limits.context = max(limits.context, worker.limits.context)
        }
    }

    /// The users who come first on all of them, in order: owners and lists as far as they agree.
    var favoured: [UserID] {
        guard var common = workers.first?.favoured else { return [] }
        for worker in workers.dropFirst() {
            let equal = zip(common, worker.favoured).prefix { $0 == $1 }.count
            common.removeLast(common.count - equal)
            if common.isEmpty { break }
        }
        return common
    }
}

extension Worker {
    /// The users whose requests it gets first, in order: its owner, and whom it lists.
    var favoured: [UserID] { [profile.owner] + priorityUsers.filter { $0 != profile.owner } }
}
