/// A delay that doubles with each failure in a row, up to a limit, and never falls in step.
///
/// With `first` 2 s and `longest` 60 s, without jitter (1.0) and with the least jitter (0.0):
///
/// | failures | at most | at least |
/// |---|---|---|
/// | 1 | 2 s | 1 s |
/// | 2 | 4 s | 2 s |
/// | 5 | 32 s | 16 s |
/// | 6 and more | 60 s | 30 s |
public struct BackOff: Sendable, Hashable {
    /// The delay after the first failure, at most.
    public let first: Duration
    /// The limit of the delay.
    public let longest: Duration

    /// Creates a back-off; `first` is above zero and not above `longest`.
    ///
    /// - Precondition: `.zero < first <= longest`.
    public init(first: Duration, longest: Duration) {
        precondition(first > .zero && first <= longest, "A back-off grows from above zero.")
        self.first = first
        self.longest = longest
    }

    /// The delay after some failures in a row.
    ///
    /// Half of it is fixed, the other half is scaled by `jitter`.
    ///
    /// - Parameters:
    ///   - failures: How many failures came in a row, at least 1; less counts as 1.
    ///   - jitter: Chance, from 0.0 to 1.0.
    public func delay(failures: Int, jitter: Double) -> Duration {
        var delay = first
        var doublings = failures - 1
        while doublings > 0 && delay < longest {
            delay *= 2
            doublings -= 1
        }
        let chance = min(max(jitter, 0), 1)
        return min(delay, longest) * (0.5 + 0.5 * chance)
    }
}
