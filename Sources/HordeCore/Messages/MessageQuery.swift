/// Which messages somebody wants to see.
public struct MessageQuery: Hashable, Sendable {
    /// Whether workers still get them.
    public enum Validity: CaseIterable, Hashable, Sendable {
        /// Those that workers get.
        case active
        /// Those that they get no more.
        case expired
        /// Both.
        case all
    }

    /// Whether workers still get them.
    public var validity: Validity
    /// Those of one author; nil for all that may be seen.
    public var author: UserID?
    /// Those for one worker; nil for all.
    public var worker: WorkerID?

    /// Creates a query.
    public init(
        validity: Validity = .active, author: UserID? = nil, worker: WorkerID? = nil
    ) {
        self.validity = validity
        self.author = author
        self.worker = worker
    }

    /// True when a message is among them.
    func means(_ message: WorkerMessage, at now: Timestamp) -> Bool {
        if let author, message.author != author { return false }
        if let worker, message.worker != worker { return false }
        return switch validity {
        case .active: message.isValid(at: now)
        case .expired: !message.isValid(at: now)
        case .all: true
        }
    }
}
