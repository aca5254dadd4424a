/// Tokens delivered in the last minute, counted by seconds.
struct ThroughputMeter: Sendable {
    private var seconds = [Int](repeating: 0, count: 60)
    private var current: Int64 = 0

    /// Counts tokens delivered at `time`, which never goes back.
    mutating func note(_ tokens: TokenCount, at time: Timestamp) {
        advance(to: time)
        seconds[Int(current % 60)] += tokens.count
    }

    /// Tokens in the sixty seconds up to `time`.
    func total(at time: Timestamp) -> Int {
        var copy = self
        copy.advance(to: time)
        return copy.seconds.reduce(0, +)
    }

    private mutating func advance(to time: Timestamp) {
        let second = time.milliseconds / 1000
        guard second > current else { return }
        for step in 1...min(60, second - current) { seconds[Int((current + step) % 60)] = 0 }
        current = second
    }
}
