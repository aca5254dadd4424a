/// A whole HTTP request as a loopback server received it.
public struct LoopbackRequest: Sendable, Hashable {
    /// The method, such as `POST`.
    public let method: String
    /// The path without a query.
    public let path: String
    /// Header values by lower-case names; the last one counts.
    public let headers: [String: String]
    /// The body as text.
    public let body: String

    /// The body as JSON; nil when it is none.
    public var json: WireJSON? { WireJSON(parsing: body) }
}
