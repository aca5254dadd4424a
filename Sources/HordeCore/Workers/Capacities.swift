/// What the workers that are here can do, in all and by model, counted as they come, change and go.
///
/// Models are numbered, so that a worker that has become faster costs an addition for each of its
/// models and no look at a name.
struct Capacities: Sendable {
    /// What one worker was counted with.
    private struct Share: Sendable {
        let models: [String]
        /// The numbers of its models.
        let numbers: [Int]
        let threads: Int
        let isAway: Bool
        var capacity: Capacity
    }

    private var numbers: [String: Int] = [:]
    /// By number: what the workers do that take jobs, and how many workers offer the model at all.
    private var models: [(capacity: Capacity, offers: Int)] = []
    private var freeNumbers: [Int] = []
    private var shares: [WorkerID: Share] = [:]
    /// Threads of all workers that are here, in maintenance or not.
    private(set) var threads = 0

    /// All workers that are here, in maintenance or not.
    var workers: Int { shares.count }

    /// What the workers do that offer a model and are neither in maintenance nor paused.
    subscript(model: String) -> Capacity { numbers[model].map { models[$0].capacity } ?? .none }

    /// Counts a worker that is here as it is now, whether it was counted before or not.
    mutating func count(_ worker: Worker, assuming speed: Int64) {
        let capacity = Capacity(
            threads: worker.offer.threads, speed: worker.speed.milliTokensPerSecond,
            assuming: speed)
        let old = shares[worker.id]
        if let old, old.capacity == capacity, old.isAway == worker.profile.isAway,
            old.models == worker.offer.models
        {
            return
        }
        if old != nil { forget(worker.id) }
        let numbers = worker.offer.models.map { open($0) }
        let share = Share(
            models: worker.offer.models, numbers: numbers, threads: worker.offer.threads,
            isAway: worker.profile.isAway, capacity: capacity)
        shares[worker.id] = share
        threads += share.threads
        for number in numbers {
            models[number].offers += 1
            if !share.isAway { models[number].capacity += capacity }
        }
    }

    /// Takes note of a worker's speed, in thousandths of a token a second.
    mutating func note(_ speed: Int64?, of worker: WorkerID, assuming assumed: Int64) {
        guard let index = shares.index(forKey: worker) else { return }
        let share = shares.values[index]
        let capacity = Capacity(threads: share.threads, speed: speed, assuming: assumed)
        shares.values[index].capacity = capacity
        guard !share.isAway else { return }
        for number in share.numbers {
            models[number].capacity -= share.capacity
            models[number].capacity += capacity
        }
    }

    /// A worker is here no more; nothing happens when it was not.
    mutating func forget(_ worker: WorkerID) {
        guard let share = shares.removeValue(forKey: worker) else { return }
        threads -= share.threads
        for (model, number) in zip(share.models, share.numbers) {
            models[number].offers -= 1
            if !share.isAway { models[number].capacity -= share.capacity }
            guard models[number].offers == 0 else { continue }
            numbers[model] = nil
            freeNumbers.append(number)
        }
    }

    private mutating func open(_ model: String) -> Int {
        if let number = numbers[model] { return number }
        let number = freeNumbers.popLast() ?? models.count
        if number == models.count { models.append((.none, 0)) }
        numbers[model] = number
        return number
    }
}

extension Capacities {
    /// Traps unless the figures are those of the workers that are here.
    func checkInvariants(_ present: [Worker], assuming speed: Int64) {
        var fresh = Capacities()
        for worker in present { fresh.count(worker, assuming: speed) }
        precondition(
            fresh.workers == workers && fresh.threads == threads, "Who is here is counted.")
        precondition(
            Set(fresh.numbers.keys) == Set(numbers.keys)
                && numbers.keys.allSatisfy { fresh[$0] == self[$0] },
            "What is here for each model is counted.")
    }
}
