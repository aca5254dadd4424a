/// What a check looks at, in the order in which it looks.
public enum CheckTopic: String, Sendable, Hashable, CaseIterable {
    /// The options, from wherever they come.
    case configuration
    /// Whether a horde answers at its address.
    case horde
    /// Whether the horde knows the key.
    case key
    /// Whether the back end answers and can generate.
    case backend = "back end"
    /// How fast it generates.
    case speed
    /// What the worker would tell the horde.
    case offer
    /// What it would earn.
    case earnings
}
