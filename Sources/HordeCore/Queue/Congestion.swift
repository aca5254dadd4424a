/// The queue against those who work on it, at one instant.
///
/// It answers one question: how many tokens of one text may be asked for without kudos in hand.
public struct Congestion: Hashable, Sendable {
    /// The threads of all workers that are here.
    public let threads: Int
    /// Jobs that wait.
    public let waitingJobs: Int

    /// Creates a value.
    ///
    /// - Precondition: neither is negative.
    public init(threads: Int, waitingJobs: Int) {
        precondition(threads >= 0 && waitingJobs >= 0, "Threads and jobs are counted from zero.")
        self.threads = threads
        self.waitingJobs = waitingJobs
    }

    /// The tokens of one text that the horde gives on credit: ``HordePolicy/creditTokens``, more
    /// with each thread, fewer with each waiting job, within ``HordePolicy/leastCreditTokens`` and
    /// ``HordePolicy/mostCreditTokens``.
    ///
    /// It never falls with threads and never rises with waiting jobs. What the jobs take away is
    /// rounded half up to a token.
    ///
    /// | threads | waiting | tokens |
    /// |--:|--:|--:|
    /// | 0 | 0 | 512 |
    /// | 0 | 100 | 422 |
    /// | 10 | 100 | 472 |
    /// | 0 | 1000 | 256 |
    public func credit(policy: HordePolicy) -> TokenCount {
        let taken = (policy.creditTenthsPerWaitingJob * waitingJobs + 5) / 10
        let given = policy.creditTokens + policy.creditTokensPerThread * threads - taken
        return TokenCount(
            max(0, min(max(given, policy.leastCreditTokens), policy.mostCreditTokens)))
    }
}
