import HordeCore

/// Workers of one kind.
struct WorkerGroup: Hashable, Sendable {
    /// What a worker does with the jobs that it gets.
    enum Conduct: String, CaseIterable, Sendable {
        /// Writes what was asked for.
        case honest
        /// Takes jobs and never delivers.
        case idle
        /// Delivers worthless texts at once.
        case garbage
    }

    /// The name in other fields.
    var name: String
    /// How many there are.
    var count: Int
    /// The group of users who own them, in turn.
    var owner: String
    /// The models that they offer.
    var models: [String]
    /// The speed in tokens a second.
    var tokensPerSecond: Double
    /// The longest text that they take on, in tokens.
    var maximumLength: Int
    /// Jobs at once.
    var threads: Int
    /// The share of time that each is there, in random stretches.
    var uptime: Double
    /// The hours of each day in which they are there; empty for all.
    var hours: [ClosedRange<Double>]
    /// The groups of users that they prefer, in order.
    var prefers: [String]
    /// What they do with the jobs that they get.
    var conduct: Conduct
}
