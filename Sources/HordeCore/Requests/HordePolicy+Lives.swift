extension HordePolicy {
    /// When a request expires that progressed, or was looked at, at `now`.
    func expiry(of request: GenerationRequest, at now: Timestamp) -> Timestamp {
        min(now + requestLife, request.submittedAt + longestRequestLife)
    }

    /// How long a worker has for a job of `tokens` tokens, prompt included: ``jobLimitFactor``
    /// times what its speed predicts, within ``shortestJobLimit`` and ``longestJobLimit``.
    ///
    /// | tokens | speed | limit |
    /// |--:|--:|--:|
    /// | 80 | 3 tokens a second | 150 s |
    /// | 300 | 3 tokens a second | 300 s |
    /// | 4096 | 3 tokens a second | 600 s |
    func jobLimit(tokens: Int, speed: Int64?) -> Duration {
        let milliseconds = Int64(tokens) * 1_000_000 * jobLimitFactor / (speed ?? assumedSpeed)
        return min(max(.milliseconds(milliseconds), shortestJobLimit), longestJobLimit)
    }
}
