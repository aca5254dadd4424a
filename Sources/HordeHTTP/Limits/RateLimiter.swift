internal import HTTPTypes
internal import HordeCore
internal import Hummingbird
internal import Synchronization

/// Counts requests by address and by key, and refuses those that come too often.
///
/// Neither addresses nor keys are kept: a bucket is known by a keyed digest.
final class RateLimiter: Sendable {
    private let horde: Horde
    private let buckets = Mutex(TokenBuckets())

    init(horde: Horde) {
        self.horde = horde
    }

    /// Counts a request of a class, and notes in its context who calls.
    ///
    /// - Returns: the headers that tell what is left; none where there is no limit.
    /// - Throws: an ``APIFault`` with 429 when it comes too soon.
    func admit(
        _ request: Request, _ context: inout HordeRequestContext, as rateClass: RateClass
    ) throws -> HTTPFields {
        let caller = horde.caller(of: request, context)
        context.caller = caller
        let now = horde.clock.now().milliseconds
        var headers = HTTPFields()
        for (key, rate) in checks(request, of: caller, as: rateClass) {
            let outcome = buckets.withLock { $0.take(key, rate, at: now * 1000) }
            if headers.isEmpty || !outcome.isAdmitted {
                headers = Self.headers(rate, outcome, at: now)
            }
            guard outcome.isAdmitted else {
                var fault = APIFault(.tooManyRequests, nil, rate.words)
                fault.retryAfter = Int((outcome.untilNext + 999_999) / 1_000_000)
                fault.headers = headers
                throw fault
            }
        }
        return headers
    }

    /// The buckets that a request takes from.
    private func checks(
        _ request: Request, of caller: CallerID, as rateClass: RateClass
    ) -> [(UInt64, RateLimit)] {
        var checks: [(UInt64, RateLimit)] = []
        if let rate = rateClass.perAddress {
            checks.append((Self.bucket(caller.digest, rateClass, salt: 0), rate))
        }
        if let rate = rateClass.perKey, let key = request.headers[.apiKey],
            key != APIKey.anonymous
        {
            let digest = horde.callers.digest(of: Array(key.utf8))
            checks.append((Self.bucket(digest, rateClass, salt: 1), rate))
        }
        return checks
    }

    /// A bucket for each class, apart for addresses and keys.
    private static func bucket(_ digest: UInt64, _ rateClass: RateClass, salt: UInt64) -> UInt64 {
        (digest ^ (UInt64(rateClass.rawValue) << 1 | salt)) &* 0x9E37_79B9_7F4A_7C15
    }

    private static func headers(
        _ rate: RateLimit, _ outcome: TokenBuckets.Outcome, at now: Int64
    ) -> HTTPFields {
        let reset = now / 1000 + (outcome.untilFull + 999_999) / 1_000_000
        return [
            .rateLimit: "\(rate.burst)", .rateLimitRemaining: "\(outcome.remaining)",
            .rateLimitReset: "\(reset)",
        ]
    }
}
