/// Why the horde did not answer as hoped; holds no text that the horde wrote.
public struct HordeFault: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Kind: Sendable, Hashable {
        /// Nothing answers at its address, or the name does not resolve.
        case unreachable
        /// No answer within the time limit.
        case timedOut
        /// The connection closed before the answer was complete.
        case closedConnection
        /// An answer of success that is not what the protocol says.
        case malformed
        /// The bridge itself ended the call.
        case cancelled
        /// An answer with an HTTP status that is not success.
        case answered(status: Int)
    }

    /// What went wrong.
    public let kind: Kind
    /// The horde's machine-readable reason (`rc`), cut to letters, digits, dots and dashes.
    public let code: String?
    /// The delay that the horde asked for; nil when it did not.
    public let retryAfter: Duration?

    /// Creates a fault.
    public init(_ kind: Kind, code: String? = nil, retryAfter: Duration? = nil) {
        self.kind = kind
        self.code = code.map { String($0.filter(Self.isPlain).prefix(60)) }
        self.retryAfter = retryAfter
    }

    /// The HTTP status; nil when there was no answer.
    public var status: Int? {
        if case .answered(let status) = kind { status } else { nil }
    }

    /// A word for logs.
    public var label: String {
        switch kind {
        case .unreachable: "unreachable"
        case .timedOut: "timed-out"
        case .closedConnection: "closed-connection"
        case .malformed: "malformed"
        case .cancelled: "cancelled"
        case .answered(let status): "status-\(status)"
        }
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
    }
}
