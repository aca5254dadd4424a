import BenchmarkSupport

/// The figures of one load.
struct Report: Sendable {
    let steps: [String]
    /// How long it took as a whole.
    private(set) var seconds: Double
    /// Microseconds that the server's process used meanwhile; nil where that cannot be told.
    var processorTime: Double?
    private(set) var requests: [Samples]
    private(set) var rounds = Samples()

    init(steps: [String], seconds: Double) {
        self.steps = steps
        self.seconds = seconds
        requests = steps.map { _ in Samples() }
    }

    mutating func add(_ samples: [Samples], rounds: Samples) {
        for index in requests.indices { requests[index].add(samples[index]) }
        self.rounds.add(rounds)
    }

    /// Adds the figures of a later load of the same kind.
    mutating func add(_ other: Report) {
        add(other.requests, rounds: other.rounds)
        seconds += other.seconds
        processorTime = processorTime.flatMap { time in other.processorTime.map { time + $0 } }
    }

    /// How many requests were answered.
    var requestCount: Int { requests.reduce(0) { $0 + $1.count } }

    /// Requests a second.
    var requestRate: Double { Double(requestCount) / seconds }

    /// Rounds a second.
    var roundRate: Double { Double(rounds.count) / seconds }

    /// Microseconds of the server's processor time for a request.
    var timePerRequest: Double? { processorTime.map { $0 / Double(requestCount) } }

    /// Writes a row for the whole, and one for each kind of request if there are several.
    func write(as name: String, to table: MarkdownTable) {
        let whole = rounds.summary()
        table.row(
            name, requestRate.figure, roundRate.figure, Self.milliseconds(whole.median),
            Self.milliseconds(whole.percentile99), timePerRequest?.figure ?? "")
        guard steps.count > 1 else { return }
        for (step, samples) in zip(steps, requests) {
            let summary = samples.summary()
            table.row(
                "… of it \(step)", "", "", Self.milliseconds(summary.median),
                Self.milliseconds(summary.percentile99), "")
        }
    }

    private static func milliseconds(_ microseconds: Double) -> String {
        (microseconds / 1000).figure
    }
}
