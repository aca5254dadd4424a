import HordeCore

/// Users of one kind, who ask at random times with a given rate.
struct UserGroup: Hashable, Sendable {
    /// The name in tables, plots and other fields.
    var name: String
    /// How many they are; callers, if they are anonymous.
    var count: Int
    /// True when they ask without an account.
    var isAnonymous: Bool
    /// True when the operator vouches for them.
    var isTrusted: Bool
    /// What each of them has at the start; below zero for debts.
    var kudos: Kudos
    /// How many requests each makes in an hour, on average.
    var requestsPerHour: Double
    /// How many requests one of them has open at once; who waits for that many asks for no more.
    var atOnce: Int
    /// The length of the texts asked for, in tokens.
    var tokens: Int
    /// How many texts each request asks for.
    var texts: Int
    /// The models that will do; empty for any.
    var models: [String]
    /// The group of workers that the requests name; nil for any.
    var namedWorkers: String?
    /// How long they wait for a worker before they give up; nil for as long as the horde lets them.
    var patience: Duration?
    /// The share of worthless texts that they report.
    var reportShare: Double
}
