/// A value that most do not have, kept elsewhere: eight bytes where there is none.
struct Aside<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Empty, or the one value.
    private var place: [Value] = []

    /// Keeps nothing.
    init() {}

    /// What is kept.
    var value: Value? {
        get { place.first }
        set { place = newValue.map { [$0] } ?? [] }
    }
}
