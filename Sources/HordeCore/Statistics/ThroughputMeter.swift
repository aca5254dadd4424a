/// Texts delivered in the last sixty spans of time, counted by spans: of a second each for the last
/// minute, of a minute each for the last hour.
struct ThroughputMeter: Sendable {
    private let span: Int64
    private var counts = [TextCount](repeating: .zero, count: 60)
    private var current: Int64 = 0

    /// Starts with nothing delivered.
    init(span: Duration = .seconds(1)) { self.span = max(1, span.milliseconds) }

    /// Counts a text delivered at `time`, which never goes back.
    mutating func note(_ tokens: TokenCount, at time: Timestamp) {
        advance(to: time)
        counts[Int(current % 60)] += TextCount(texts: 1, tokens: tokens.count)
    }

    /// Texts in the sixty spans up to `time`.
    func total(at time: Timestamp) -> TextCount {
        let now = max(current, time.milliseconds / span)
        guard now - current < 60 else { return .zero }
        var total = TextCount.zero
        for count in counts { total += count }
        // The spans since the last text hold what is older.
        for passed in current..<now { total -= counts[Int((passed + 1) % 60)] }
        return total
    }

    private mutating func advance(to time: Timestamp) {
        let now = time.milliseconds / span
        guard now > current else { return }
        for step in 1...min(60, now - current) { counts[Int((current + step) % 60)] = .zero }
        current = now
    }
}
