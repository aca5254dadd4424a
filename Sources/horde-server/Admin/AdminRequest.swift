/// What an administrator asks of a server.
struct AdminRequest: Sendable {
    /// What is done with the thing at the path.
    enum Verb: String, Sendable {
        case get = "GET"
        case put = "PUT"
        case post = "POST"
        case delete = "DELETE"
    }

    /// The method.
    let verb: Verb
    /// The path, with a query if there is one.
    let path: String
    /// The fields of the body; nil for no body.
    let body: [String: JSONValue]?
    /// What makes a repetition harmless; nil for nothing.
    let idempotencyKey: String?

    /// Creates a request.
    init(
        _ verb: Verb, _ path: String, _ body: [String: JSONValue]? = nil,
        idempotencyKey: String? = nil
    ) {
        self.verb = verb
        self.path = path
        self.body = body
        self.idempotencyKey = idempotencyKey
    }
}
