/// How closely figures about a waiting request are looked into before they are estimated.
struct FigureBounds: Hashable, Sendable {
    /// Workers that are asked whether they suit.
    var candidates: Int
    /// Workers that suit and count one by one.
    var servers: Int
    /// Requests that are looked at one by one.
    var requests: Int
    /// Pairs of a request and a worker that are looked at.
    var pairs: Int
    /// Threads and jobs for which a wait is planned job by job.
    var planned: Int

    /// For answers to requesters, who ask often.
    static let status = FigureBounds(
        candidates: 64, servers: 16, requests: 100, pairs: 250, planned: 300)
    /// For operators, who ask seldom.
    static let explanation = FigureBounds(
        candidates: 2000, servers: 500, requests: 5000, pairs: 20_000, planned: 5000)
}
