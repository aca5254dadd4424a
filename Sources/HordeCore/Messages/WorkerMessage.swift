/// What a moderator tells all workers, or somebody one of them.
///
/// Its words are written for whoever runs a worker; no prompt and no text of a job gets here.
public struct WorkerMessage: Hashable, Sendable {
    /// Its identifier.
    public let id: MessageID
    /// The worker that it is for; nil for all.
    public let worker: WorkerID?
    /// Who wrote it.
    public let author: UserID
    /// What it says, at most 65,536 bytes.
    public let text: String
    /// In whose name it speaks, 1 to 255 characters.
    public let origin: String
    /// When it was written.
    public let createdAt: Timestamp
    /// Until when workers get it.
    public let expiresAt: Timestamp

    /// How many messages of one author are kept.
    public static let countLimit = 100
    /// How long a message is kept after workers get it no more.
    public static let memory = Duration.seconds(7 * 86_400)
    /// The longest time for which workers can get it.
    public static let longestLife = Duration.seconds(720 * 3600)

    /// True while workers get it.
    public func isValid(at time: Timestamp) -> Bool { time < expiresAt }

    /// When it is forgotten.
    var forgottenAt: Timestamp { expiresAt + Self.memory }

    /// Creates a message.
    public init(
        id: MessageID, worker: WorkerID?, author: UserID, text: String, origin: String,
        createdAt: Timestamp, expiresAt: Timestamp
    ) {
        self.id = id
        self.worker = worker
        self.author = author
        self.text = text
        self.origin = origin
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}
