import HordeCore

/// A community and what happens to it, as a scenario file describes them.
struct Scenario: Hashable, Sendable {
    /// The title, for people.
    var title: String
    /// What the scenario is about, in a sentence or two.
    var about: String
    /// How long it lasts.
    var length: Duration
    /// The time between two samples of balances and waits.
    var interval: Duration
    /// What every choice comes from, unless the command line says otherwise.
    var seed: UInt64
    /// The sizes of models that the operator has confirmed.
    var catalogue: ModelCatalogue
    /// The policies under which the same community is run, at least one.
    var variants: [ScenarioVariant]
    /// Who asks.
    var users: [UserGroup]
    /// Who writes.
    var workers: [WorkerGroup]
    /// What happens at a given time.
    var events: [ScenarioEvent]
}
