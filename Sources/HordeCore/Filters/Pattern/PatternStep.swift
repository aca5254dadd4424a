/// One step of a pattern's program.
enum PatternStep: Hashable, Sendable {
    /// Takes a character of a set.
    case take(ScalarSet)
    /// Goes on only at such a place.
    case check(PatternPlace)
    /// Goes on at both, the first one first.
    case fork(Int, Int)
    /// Goes on elsewhere.
    case jump(Int)
    /// It is found.
    case found
}
