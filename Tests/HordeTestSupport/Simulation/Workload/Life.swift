/// A way in which requests, jobs and workers live and end, by which simulations are named.
package enum Life: String, CaseIterable, Sendable {
    /// A job has three times what its size and the worker's measured speed predict.
    case timeLimits
    /// A job whose time is up goes to another worker.
    case requeue
    /// Three failures give a request up.
    case threeFailures
    /// What is cancelled never waits again.
    case cancelNeverRevives
    /// A request is forgotten at the very instant, and its texts with it.
    case expiryOnTime
    /// The jobs of one request go to several workers, or several to one that asks for them.
    case severalJobs
    /// Whoever asks for more than its threads loses its oldest job.
    case threads
    /// A text that comes late, or twice.
    case lateAndDuplicateSubmits
    /// A worker that offers another model when it delivers than when it was given the job.
    case changedModel
    /// A text that is far longer than was asked for.
    case overlongText
    /// A request waits whose only worker has left.
    case onlyWorkerLeft
}
