public import HordeCore

/// What a worker got for a pop of a ``HordeFixture``.
public struct FixturePop: Hashable, Sendable {
    /// The name of the pop.
    public let id: PopID
    /// The jobs that it was given.
    public let jobs: [JobID]
    /// How many requests were passed over for each reason.
    public let skipped: [SkipReason: Int]
    /// True while it waits for a job.
    public let isWaiting: Bool

    /// The first of the jobs.
    public var job: JobID? { jobs.first }
}
