/// Why a request does not suit a worker: the first condition that fails, in this order.
public enum SkipReason: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// The request names other workers, or excludes this one.
    case worker
    /// The request names other models.
    case models
    /// The context asked for is longer than the worker's.
    case contextLength
    /// The text asked for is longer than the worker's.
    case length
    /// The worker lacks the soft prompt.
    case softPrompt
    /// The request is marked not safe for work and the worker takes none.
    case nsfw
    /// The prompt holds a word that the worker blocks.
    case blockedWords
    /// The request wants a trusted worker.
    case untrusted
    /// The request wants no slow workers.
    case slow
    /// The request wants a validated program.
    case agent
    /// The worker is in maintenance or paused.
    case maintenance
    /// The worker has failed the request while another could serve it.
    case failedBefore

    /// Orders reasons as they are examined.
    public static func < (left: SkipReason, right: SkipReason) -> Bool {
        left.rawValue < right.rawValue
    }
}
