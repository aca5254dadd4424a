public import Foundation

/// A job that a bridge holds.
public struct RunningJob: Sendable, Hashable, Codable {
    /// Where it stands.
    public enum Phase: String, Sendable, Hashable, Codable {
        /// The back end generates.
        case generating
        /// It waits for a busy back end.
        case waiting
        /// The horde is told.
        case delivering
    }

    /// Since when it stands there.
    public let since: Date
    /// Where it stands.
    public let phase: Phase

    /// Tokens that the back end has generated, about; nil while it has not told.
    public var tokens: Int?

    /// Creates a job.
    public init(since: Date, phase: Phase, tokens: Int? = nil) {
        self.since = since
        self.phase = phase
        self.tokens = tokens
    }
}
