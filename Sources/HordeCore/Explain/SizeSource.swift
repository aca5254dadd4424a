/// Where the size that counts for a model comes from.
public enum SizeSource: Hashable, Sendable {
    /// The operator's catalogue lists it.
    case catalogue
    /// A moderator has confirmed it.
    case confirmed
    /// Its name tells it.
    case name
    /// Its name tells more than counts.
    case capped(told: ModelSize)
    /// Nothing tells it.
    case assumed
}
