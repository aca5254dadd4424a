/// What to do about a limit.
public enum LimitChange<Value: Hashable & Sendable>: Hashable, Sendable {
    /// There is none from now on.
    case lifted
    /// It is this from now on.
    case set(Value)

    /// The limit after the change; nil for none.
    public var value: Value? {
        if case .set(let value) = self { value } else { nil }
    }
}
