/// Prompts and texts, in memory only, by identifier.
///
/// Nothing here is ever written or logged.
public struct TextVault: Sendable {
    private struct Request: TableRow {
        let id: RequestID
        let texts: RequestTexts
    }

    private struct Delivery: TableRow {
        let id: JobID
        let text: String
    }

    private var requests = Table<Request>()
    private var deliveries = Table<Delivery>()
    /// The size of everything kept, in bytes of UTF-8.
    public private(set) var byteCount = 0

    /// Creates an empty vault.
    public init() {}

    /// The texts of a request.
    public subscript(request: RequestID) -> RequestTexts? { requests[request]?.texts }

    /// The text of a delivered job.
    public subscript(job: JobID) -> String? { deliveries[job]?.text }

    /// Keeps the texts of a request.
    public mutating func keep(_ texts: RequestTexts, of request: RequestID) {
        wipe(request, jobs: [])
        requests.insert(Request(id: request, texts: texts))
        byteCount += texts.byteCount
    }

    /// Keeps a delivered text.
    public mutating func keep(_ text: String, of job: JobID) {
        byteCount += text.utf8.count - (deliveries[job]?.text.utf8.count ?? 0)
        deliveries[job] = Delivery(id: job, text: text)
    }

    /// Forgets a request with its delivered texts.
    public mutating func wipe(_ request: RequestID, jobs: [JobID]) {
        byteCount -= requests.remove(request)?.texts.byteCount ?? 0
        for job in jobs { byteCount -= deliveries.remove(job)?.text.utf8.count ?? 0 }
    }
}

extension TextVault: CustomStringConvertible, CustomReflectable {
    /// Never the texts.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
