/// The range of one field of ``HordePolicy``.
///
/// `Value` is what is compared; it is the `Field` itself, but for fields that may be nil, which are
/// always within range then, and for sets, whose number of elements counts.
public struct PolicyBound<Field: Sendable, Value: Comparable & Sendable>: Sendable {
    /// The name of the field in Swift.
    public let field: String
    /// Where the field is.
    public let path: any WritableKeyPath<HordePolicy, Field> & Sendable
    /// What the field may be, both ends included.
    public let range: ClosedRange<Value>
    /// What of the field is compared; nil when it has no value to compare.
    private let measure: @Sendable (Field) -> Value?

    /// Creates the range of a field.
    init(
        _ field: String, _ path: any WritableKeyPath<HordePolicy, Field> & Sendable,
        _ range: ClosedRange<Value>, measure: @escaping @Sendable (Field) -> Value?
    ) {
        self.field = field
        self.path = path
        self.range = range
        self.measure = measure
    }

    /// True when the field may have the value.
    public func allows(_ value: Field) -> Bool {
        measure(value).map(range.contains) ?? true
    }

    /// The range as a rule of ``PolicyCheck/all``.
    var check: PolicyCheck {
        PolicyCheck(fields: [field]) { policy in
            guard let value = measure(policy[keyPath: path]), !range.contains(value) else {
                return nil
            }
            return "\(field) is \(value) but must be from \(range.lowerBound) to "
                + "\(range.upperBound)."
        }
    }
}

extension PolicyBound where Field == Value {
    /// Creates the range of a field that is compared itself.
    init(
        _ field: String, _ path: any WritableKeyPath<HordePolicy, Field> & Sendable,
        _ range: ClosedRange<Value>
    ) {
        self.init(field, path, range) { $0 }
    }
}

extension PolicyBound where Field == Value? {
    /// Creates the range of a field that may be nil.
    init(
        _ field: String, optional path: any WritableKeyPath<HordePolicy, Field> & Sendable,
        _ range: ClosedRange<Value>
    ) {
        self.init(field, path, range) { $0 }
    }
}
