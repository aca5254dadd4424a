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
        let second = max(current, time.milliseconds / 1000)
        guard second - current < 60 else { return 0 }
        // The seconds since the last text hold what is older than a minute.
        return seconds.reduce(0, +)
            - (current..<second).reduce(0) { $0 + seconds[Int(($1 + 1) % 60)] }
    }

    private mutating func advance(to time: Timestamp) {
        let second = time.milliseconds / 1000
        guard second > current else { return }
        for step in 1...min(60, second - current) { seconds[Int((current + step) % 60)] = 0 }
        current = second
    }
}
