/// How often something may be done: so many at once, and one more each time a while has passed.
struct RateLimit: Hashable, Sendable {
    /// How many at once, after a rest.
    let burst: Int64
    /// How many in the long run in ``seconds``.
    let count: Int64
    /// The seconds that ``count`` is for.
    let seconds: Int64

    /// A limit of `count` in so many seconds, with a burst of its own.
    init(burst: Int64, count: Int64, seconds: Int64 = 1) {
        self.burst = burst
        self.count = count
        self.seconds = seconds
    }

    /// Microseconds until one more may be done.
    var interval: Int64 { seconds * 1_000_000 / count }

    /// The limit in words, as refusals say it: `10 per 1 second`.
    var words: String {
        switch seconds {
        case 60: "\(count) per 1 minute"
        case 3600: "\(count) per 1 hour"
        case 1: "\(count) per 1 second"
        default: "\(count) per \(seconds) seconds"
        }
    }
}
