/// A waiting request in the line of its party.
///
/// The order of the fields leaves no gaps in memory: of these there are many.
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
    var jobs: Int16
    /// Which models it names, as far as the queue has taken note of it.
    var models = ModelTrace.unclear

    init(arrival: UInt64, submitted: Int64, request: RequestID, needs: Needs, jobs: Int) {
        self.arrival = arrival
        self.submitted = submitted
        self.request = request
        self.needs = needs
        self.jobs = Int16(clamping: jobs)
    }

    static func < (left: LineEntry, right: LineEntry) -> Bool { left.arrival < right.arrival }

    static func == (left: LineEntry, right: LineEntry) -> Bool { left.arrival == right.arrival }

    func hash(into hasher: inout Hasher) {
        hasher.combine(arrival)
    }

    /// Its waiting jobs, and the tokens asked for in them.
    var load: Load { Load(jobs: Int(jobs), tokens: Int(jobs) * Int(needs.length)) }

    /// The request alone, summed up.
    var contents: Contents { Contents(requests: 1, load: load, bound: Bound(needs)) }

    func isWithin(_ limits: Needs) -> Bool { needs.isWithin(limits) }
}
