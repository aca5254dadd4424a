/// What is to be changed of a filter; nil leaves a thing as it is.
public struct FilterChanges: Hashable, Sendable {
    /// What to look for.
    public var pattern: String?
    /// What it is for.
    public var kind: Int?
    /// Why it is there.
    public var note: String?
    /// What is put in the place of what was found.
    public var replacement: String?

    /// Changes nothing.
    public init() {}

    /// True when nothing is to be changed.
    public var isEmpty: Bool { self == FilterChanges() }
}
