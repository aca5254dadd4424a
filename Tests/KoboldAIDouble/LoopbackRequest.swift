/// A whole HTTP request as a loopback server received it.
public struct LoopbackRequest: Sendable, Hashable {
    /// The method, such as `POST`.
    public let method: String
    /// The path with its query, as it was sent.
    public let target: String
    /// The path without a query.
    public var path: String { String(target.prefix { $0 != "?" }) }
    /// Header values by lower-case names; the last one counts.
    public let headers: [String: String]
    /// The body as text.
    public let body: String

    /// The body as JSON; nil when it is none.
    public var json: WireJSON? { WireJSON(parsing: body) }
}
