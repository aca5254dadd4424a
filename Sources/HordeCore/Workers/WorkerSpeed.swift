/// A rolling mean of how fast a worker generates, over its last twenty texts.
struct WorkerSpeed: Hashable, Sendable {
    /// A text: how long it is and how long it took.
    private struct Text: Hashable, Sendable {
        var tokens: Int64 = 0
        var milliseconds: Int64 = 0
    }

    private var texts: [Text] = []
    /// All of them together.
    private var sum = Text()
    private var next = 0

    /// Thousandths of a token a second, at least 1; nil before the first text.
    var milliTokensPerSecond: Int64? {
        texts.isEmpty ? nil : max(1, sum.tokens * 1_000_000 / max(1, sum.milliseconds))
    }

    /// Counts a text of `count` tokens that took `duration`, at least a millisecond.
    mutating func note(_ count: TokenCount, in duration: Duration) {
        let text = Text(
            tokens: Int64(count.count), milliseconds: max(1, duration.milliseconds))
        sum.tokens += text.tokens
        sum.milliseconds += text.milliseconds
        if texts.count < 20 {
            texts.append(text)
        } else {
            sum.tokens -= texts[next].tokens
            sum.milliseconds -= texts[next].milliseconds
            texts[next] = text
            next = (next + 1) % 20
        }
    }
}
