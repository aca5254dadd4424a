/// A rolling mean of how fast a worker generates, over its last twenty texts.
struct WorkerSpeed: Hashable, Sendable {
    private var tokens: [Int] = []
    private var milliseconds: [Int64] = []
    private var next = 0
    private var tokenSum: Int64 = 0
    private var time: Int64 = 0

    /// Thousandths of a token a second, at least 1; nil before the first text.
    var milliTokensPerSecond: Int64? {
        guard !tokens.isEmpty else { return nil }
        return max(1, tokenSum * 1_000_000 / max(1, time))
    }

    /// Counts a text of `count` tokens that took `duration`, at least a millisecond.
    mutating func note(_ count: TokenCount, in duration: Duration) {
        let elapsed = max(1, duration.milliseconds)
        tokenSum += Int64(count.count)
        time += elapsed
        if tokens.count < 20 {
            tokens.append(count.count)
            milliseconds.append(elapsed)
        } else {
            tokenSum -= Int64(tokens[next])
            time -= milliseconds[next]
            tokens[next] = count.count
            milliseconds[next] = elapsed
            next = (next + 1) % 20
        }
    }
}
