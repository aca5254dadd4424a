import HordeCore

/// Something that happens at a given time.
struct ScenarioEvent: Hashable, Sendable {
    /// What happens.
    enum Happening: Hashable, Sendable {
        /// A group of users begins to ask; it has not before.
        case begin(String)
        /// A group of users stops asking.
        case end(String)
        /// Each user of a group gives kudos to one of another.
        case transfer(source: String, destination: String, amount: Kudos)
    }

    /// When, from the start.
    var time: Duration
    /// What.
    var happening: Happening
}
