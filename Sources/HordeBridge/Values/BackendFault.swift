/// Why a back end gave no text or no description; never holds a text.
public enum BackendFault: Error, Sendable, Hashable {
    /// It is generating for somebody else or loading; trying again later helps.
    case busy
    /// It refused the request with this HTTP status; sending the same again does not help.
    case refused(status: Int)
    /// It answered success with something that is no result.
    case unusableAnswer
    /// It closed the connection before the answer was complete.
    case closedConnection
    /// It, or a proxy before it, answered with a web page.
    case webPage
    /// The prompt and the length asked for do not fit into its context.
    case tokenOverflow
    /// It ran out of memory.
    case outOfMemory
    /// It cannot generate: no such operation with what it has loaded.
    case notImplemented
    /// It did not answer in time.
    case timedOut
    /// Nothing answers at its address.
    case unreachable
    /// It is up but has no text model loaded.
    case noModel
    /// The job wants a soft prompt that it does not have.
    case unknownSoftPrompt
    /// The bridge itself ended the call.
    case cancelled

    /// A word for logs.
    public var label: String {
        switch self {
        case .busy: "busy"
        case .refused(let status): "refused-\(status)"
        case .unusableAnswer: "unusable-answer"
        case .closedConnection: "closed-connection"
        case .webPage: "web-page"
        case .tokenOverflow: "token-overflow"
        case .outOfMemory: "out-of-memory"
        case .notImplemented: "not-implemented"
        case .timedOut: "timed-out"
        case .unreachable: "unreachable"
        case .noModel: "no-model"
        case .unknownSoftPrompt: "unknown-soft-prompt"
        case .cancelled: "cancelled"
        }
    }
}
