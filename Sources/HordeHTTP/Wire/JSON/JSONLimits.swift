/// How large a document may be before it is refused, apart from its bytes.
struct JSONLimits: Sendable {
    /// How deeply arrays and objects may be nested.
    var depth = 64
    /// How many values and members there may be in all.
    var values = 50_000
}
