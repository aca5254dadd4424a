/// Where a job is in its life.
package enum JobState: Hashable, Sendable {
    /// A worker has it.
    case running
    /// Its worker asked for another one; the text still counts if it comes before another's.
    case displaced
    /// Its worker ran out of time, or its place went to another worker.
    case abandoned
    /// Its worker reported that it cannot do it.
    case faulted
    /// The text came and earned this.
    case delivered(Kudos)
}
