/// Where the size of a model comes from.
public enum SizeSource: Hashable, Sendable {
    /// The operator's catalogue has the name as it is.
    case listed
    /// The catalogue has it in other letters, with another vendor or without the suffix that tells
    /// how the weights are stored.
    case listedAs(String)
    /// The name tells it.
    case name
    /// The name tells more than ``HordePolicy/largestSizeFromName``, which counts.
    case cappedName(told: ModelSize)
    /// Nothing tells it: ``HordePolicy/defaultModelSize`` counts.
    case standard
}
