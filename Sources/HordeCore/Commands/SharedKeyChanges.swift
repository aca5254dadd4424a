/// What to change about a shared key; nil leaves a thing as it is.
///
/// For a new key it says what it begins with, and nil means no limit.
public struct SharedKeyChanges: Hashable, Sendable {
    /// What the owner calls it.
    public var name: String?
    /// What is left to be paid with it, within ``SharedKey/budgets``.
    public var left: LimitChange<Kudos>?
    /// How many days it lives from now on, within ``SharedKey/days``.
    public var days: LimitChange<Int>?
    /// The longest text, within ``SharedKey/textTokens``.
    public var textTokens: LimitChange<Int>?
    /// Within ``SharedKey/imagePixels``.
    public var imagePixels: LimitChange<Int>?
    /// Within ``SharedKey/imageSteps``.
    public var imageSteps: LimitChange<Int>?

    /// Creates an empty set of changes.
    public init() {}

    /// True when there is nothing to change.
    public var isEmpty: Bool { self == SharedKeyChanges() }
}
