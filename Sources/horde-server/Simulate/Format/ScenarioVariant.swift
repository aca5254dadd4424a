import HordeCore

/// One policy that a scenario is run under.
struct ScenarioVariant: Hashable, Sendable {
    /// The name in tables and plots.
    var name: String
    /// The policy.
    var policy: HordePolicy
}
