/// Which limits a route has.
///
/// Every client known polls a status at most 1.3 times a second and a worker asks at most once a
/// second, so a household of many of them stays far below.
enum RateClass: UInt8, CaseIterable, Sendable {
    /// No limit: what watches a server asks all the time.
    case none
    /// Everything that is not named below.
    case general
    /// Asking for texts.
    case request
    /// Looking how a request is going.
    case status
    /// What workers do.
    case work
    /// Giving kudos away.
    case transfer
    /// Making accounts.
    case registration
    /// Making keys to lend, each of which is kept.
    case sharedKey
    /// Making styles, each of which is kept and listed.
    case style

    /// How often one address may.
    var perAddress: RateLimit? {
        switch self {
        case .none: nil
        case .general: RateLimit(burst: 200, count: 20)
        case .request: RateLimit(burst: 200, count: 20)
        case .status: RateLimit(burst: 400, count: 60)
        case .work: RateLimit(burst: 600, count: 120)
        case .transfer: RateLimit(burst: 100, count: 5)
        case .registration: RateLimit(burst: 10, count: 20, seconds: 3600)
        case .sharedKey: RateLimit(burst: 5, count: 5, seconds: 60)
        case .style: RateLimit(burst: 20, count: 20, seconds: 3600)
        }
    }

    /// How often one key may; the key that all share has no limit.
    var perKey: RateLimit? {
        switch self {
        case .request: RateLimit(burst: 200, count: 20)
        case .transfer: RateLimit(burst: 90, count: 1)
        case .none, .general, .status, .work, .registration, .sharedKey, .style: nil
        }
    }
}
