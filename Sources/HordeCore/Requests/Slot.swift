/// One of a request's `n` places for a text.
package enum Slot: Hashable, Sendable {
    case waiting
    case running(JobID)
    case delivered(JobID)
    /// Nothing more will come: cancelled or given up.
    case closed
}
