/// A worker hands a text in.
public struct JobDelivery: Sendable {
    /// The job.
    public let job: JobID
    /// The user whose key the worker speaks with.
    public let owner: UserID
    /// The text, possibly empty.
    public let text: String
    /// What the worker says about it.
    public let state: Generation.State
    /// The seed that it reports, 0 when it does not.
    public let seed: Int64

    /// Creates a delivery.
    public init(
        job: JobID, owner: UserID, text: String, state: Generation.State = .ok, seed: Int64 = 0
    ) {
        self.job = job
        self.owner = owner
        self.text = text
        self.state = state
        self.seed = seed
    }
}

extension JobDelivery: CustomStringConvertible, CustomReflectable {
    /// Never the text.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
