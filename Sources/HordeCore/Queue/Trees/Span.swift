/// The ranks of the first and the last of some parties.
struct Span: Hashable, Sendable {
    var first: Rank
    var last: Rank

    /// Both spans together.
    func union(_ other: Span) -> Span {
        Span(first: min(first, other.first), last: max(last, other.last))
    }

    /// True when a span within this one may be why it is as wide as it is.
    func touches(_ other: Span) -> Bool { first == other.first || last == other.last }
}
