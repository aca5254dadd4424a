/// A pattern taken apart.
indirect enum PatternNode: Hashable, Sendable {
    /// Nothing at all.
    case empty
    /// One character of a set.
    case set(ScalarSet)
    /// A condition on the place.
    case place(PatternPlace)
    /// One after the other.
    case sequence([PatternNode])
    /// One of several, the earlier ones first.
    case choice([PatternNode])
    /// Between so many and so many times; nil for no end.
    case repetition(PatternNode, least: Int, most: Int?, isGreedy: Bool)
}
