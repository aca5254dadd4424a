/// Token buckets by key, each kept as one number: the time at which it will be full again.
///
/// Idle buckets are full, and a full one need not be remembered. When there are too many, those not
/// used of late are forgotten together, so memory is bounded however many addresses call; whoever
/// is forgotten merely begins anew.
struct TokenBuckets: Sendable {
    /// What became of an attempt to take one.
    struct Outcome: Hashable, Sendable {
        /// False when there was none.
        let isAdmitted: Bool
        /// How many are left.
        let remaining: Int64
        /// Microseconds until the bucket is full again.
        let untilFull: Int64
        /// Microseconds until there is one; zero when there is.
        let untilNext: Int64
    }

    /// Buckets kept in one generation; two are kept at the most.
    let limit: Int
    private var current: [UInt64: Int64] = [:]
    private var previous: [UInt64: Int64] = [:]

    init(limit: Int = 100_000) {
        self.limit = limit
        current.reserveCapacity(min(limit, 1024))
    }

    /// How many buckets are remembered.
    var count: Int { current.count + previous.count }

    /// Takes one from the bucket of `key` at `now`, in microseconds.
    ///
    /// A clock that is set back never makes anybody wait longer than a full bucket takes.
    mutating func take(_ key: UInt64, _ rate: RateLimit, at now: Int64) -> Outcome {
        let known = current[key] ?? previous[key] ?? now
        let most = rate.burst * rate.interval
        let full = min(max(known, now), now + most)
        let after = full + rate.interval
        guard after - now <= most else {
            // Whoever goes on asking is not forgotten for being refused.
            remember(full, of: key)
            return Outcome(
                isAdmitted: false, remaining: 0, untilFull: full - now,
                untilNext: after - now - most)
        }
        remember(after, of: key)
        return Outcome(
            isAdmitted: true, remaining: (most - (after - now)) / rate.interval,
            untilFull: after - now, untilNext: 0)
    }

    private mutating func remember(_ time: Int64, of key: UInt64) {
        if current[key] == nil, current.count >= limit {
            previous = current
            current = [:]
        }
        current[key] = time
    }
}
