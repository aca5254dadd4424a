/// Some requests of one lane, summed up.
struct Contents: Hashable, Sendable {
    /// How many they are.
    var requests = 0
    /// Their waiting jobs.
    var load = Load.none
    /// The least that one of them needs.
    ///
    /// Where requests were taken out it may be too little, which costs a closer look and nothing
    /// else.
    var least = Needs.unbounded

    mutating func add(_ other: Contents) {
        requests += other.requests
        load += other.load
        least.lower(to: other.least)
    }

    mutating func remove(_ other: Contents) {
        requests -= other.requests
        load -= other.load
        if requests == 0 { least = .unbounded }
    }
}
