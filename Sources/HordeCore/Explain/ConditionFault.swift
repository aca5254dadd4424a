/// What of a condition did not fit, with the figures on both sides.
///
/// It never holds a text: of blocked words it says that there was one, not which.
public enum ConditionFault: Hashable, Sendable {
    /// The request names workers, and this is none of them.
    case notNamed(workers: Int)
    /// The request excludes this worker.
    case excluded
    /// The worker offers none of the models that the request names.
    case otherModels(asked: [String], offered: [String])
    /// More tokens are asked for than the worker takes.
    case tooMany(asked: Int, limit: Int)
    /// The worker lacks the soft prompt.
    case softPromptMissing
    /// The request is marked not safe for work, and the worker takes none of that.
    case nsfwRefused
    /// The prompt holds a word that the worker blocks.
    case wordBlocked
    /// The request wants a trusted worker, and this one's owner is not trusted.
    case ownerUntrusted
    /// The request wants no slow workers; speeds in thousandths of a token a second.
    case tooSlow(speed: Int64, least: Int64)
    /// The request wants a validated program, and this is another one.
    case programNotValidated(name: String)
    /// The worker is in maintenance, and the request is not its owner's.
    case inMaintenance
    /// A moderator has paused the worker.
    case paused
    /// The worker has failed the request, and another worker that is here could serve it.
    case failedBefore
}
