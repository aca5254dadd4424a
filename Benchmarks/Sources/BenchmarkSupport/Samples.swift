/// How long each of many runs of one thing took.
public struct Samples: Sendable {
    @usableFromInline var nanoseconds: [Int64] = []

    /// Creates a collection without samples.
    public init() {}

    /// How many there are.
    public var count: Int { nanoseconds.count }

    /// All of them together, in nanoseconds.
    public var total: Int64 { nanoseconds.reduce(0, +) }

    /// Adds a run's time in nanoseconds.
    public mutating func add(_ time: Int64) {
        nanoseconds.append(time)
    }

    /// Adds all of another collection.
    public mutating func add(_ other: Samples) {
        nanoseconds += other.nanoseconds
    }

    /// Puts the samples in order, so that fractions of them can be told.
    public func summary() -> Summary {
        Summary(sorted: nanoseconds.sorted())
    }

    /// Runs `body` and keeps the processor time that this thread spent in it.
    @inlinable
    public mutating func measure<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = ThreadTime.now()
        let result = try body()
        nanoseconds.append(ThreadTime.now() - start)
        return result
    }
}
