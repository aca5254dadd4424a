/// The waiting requests of one party in one lane, oldest first.
typealias Line = SummedList<LineEntry>

/// A waiting request in the line of its party.
struct LineEntry: Summed, Hashable {
    /// The number of its arrival, unique and rising.
    let arrival: UInt64
    /// When it was submitted, in milliseconds since 1970; for ageing.
    let submitted: Int64
    /// The request.
    let request: RequestID
    /// What it needs of a worker.
    let needs: Needs
    /// Its waiting jobs.
    var load: Load

    static func < (left: LineEntry, right: LineEntry) -> Bool { left.arrival < right.arrival }

    static func == (left: LineEntry, right: LineEntry) -> Bool { left.arrival == right.arrival }

    func hash(into hasher: inout Hasher) {
        hasher.combine(arrival)
    }

    /// The request alone, summed up.
    var contents: Contents { Contents(requests: 1, load: load, bound: Bound(needs)) }

    func isWithin(_ limits: Needs) -> Bool { needs.isWithin(limits) }
}
