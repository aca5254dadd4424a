/// What stands before a request.
struct Ahead: Sendable {
    /// Some jobs of one length.
    struct Work: Hashable, Sendable {
        /// How many.
        let jobs: Int
        /// Tokens asked for in each.
        let length: Int
    }

    /// All of it.
    var load = Load.none
    /// What was counted one by one, first things first.
    var work: [Work] = []
    /// False when the load is estimated from what waits in the lanes.
    var isExact = true

    /// Counts a request.
    mutating func add(_ entry: LineEntry) {
        load += entry.load
        work.append(Work(jobs: Int(entry.jobs), length: Int(entry.needs.length)))
    }
}
