internal import HTTPTypes

extension HTTPField.Name {
    /// The caller's key.
    static let apiKey = known("apikey")
    /// Which members of an answer are wanted.
    static let fields = known("X-Fields")
    /// Which node answered.
    static let hordeNode = known("Horde-Node")
    /// Names a transfer, so that a repetition is recognised.
    static let idempotencyKey = known("Idempotency-Key")
    /// The addresses that proxies passed a request on for.
    static let forwardedFor = known("X-Forwarded-For")
    /// The address for which a service calls.
    static let proxiedFor = known("Proxied-For")
    /// How many requests may come at once.
    static let rateLimit = known("X-RateLimit-Limit")
    /// How many are left.
    static let rateLimitRemaining = known("X-RateLimit-Remaining")
    /// When all are left again, in seconds since 1970.
    static let rateLimitReset = known("X-RateLimit-Reset")
    /// Where a browser's request comes from.
    static let fetchSite = known("Sec-Fetch-Site")
    /// What other sites may send.
    static let allowHeaders = known("Access-Control-Allow-Headers")
    /// What pages of other sites may read of the headers.
    static let exposeHeaders = known("Access-Control-Expose-Headers")
    /// Which methods other sites may use.
    static let allowMethods = known("Access-Control-Allow-Methods")
    /// Which other sites may read the answer.
    static let allowOrigin = known("Access-Control-Allow-Origin")
    /// Keeps pages out of frames.
    static let frameOptions = known("X-Frame-Options")
    /// Keeps addresses of pages to this site.
    static let referrerPolicy = known("Referrer-Policy")

    private static func known(_ name: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name(name.description) else {
            preconditionFailure("A header's name is a token.")
        }
        return name
    }
}
