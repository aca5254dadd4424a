/// Why a text is no pattern.
public enum PatternFault: Error, Hashable, Sendable {
    /// It is empty, or would be found in an empty text.
    case matchesNothing
    /// It, or what it stands for, is longer than allowed.
    case tooLong
    /// Something in it is not finished, not begun or out of place.
    case malformed
    /// It uses what these patterns do not have: references, looks ahead or back, names.
    case unsupported
}
