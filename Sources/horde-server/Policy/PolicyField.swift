import HordeCore

/// One rule or limit of the policy that the operator may set, by name.
struct PolicyField: Sendable {
    /// The name of the field in ``HordePolicy``.
    let field: String
    /// The name as an option: the name of the field in lower case with dashes.
    let name: String
    /// What stands for the value in help.
    let placeholder: String
    /// What the value must be, for messages.
    let expectation: String
    /// A sentence on what it does.
    let summary: String
    /// Sets the field from a text; false, with nothing changed, when the text is no such value.
    let apply: @Sendable (inout HordePolicy, String) -> Bool
    /// The field of a policy as text.
    let show: @Sendable (HordePolicy) -> String

    /// Creates a field whose range the core knows, and whose values are read and written by two
    /// functions.
    ///
    /// - Parameter name: The name as an option, where the core keeps the value in another unit.
    init<Value, Measure>(
        _ bound: PolicyBound<Value, Measure>, name: String? = nil, placeholder: String,
        expectation: String, summary: String, read: @escaping @Sendable (String) -> Value?,
        write: @escaping @Sendable (Value) -> String
    ) {
        self.field = bound.field
        self.name = name ?? Self.dashed(bound.field)
        self.placeholder = placeholder
        self.expectation = expectation
        self.summary = summary
        self.apply = { policy, text in
            guard let value = read(text), bound.allows(value) else { return false }
            policy[keyPath: bound.path] = value
            return true
        }
        self.show = { write($0[keyPath: bound.path]) }
    }

    /// Creates a switch, which has no range.
    init(
        toggle field: String, _ path: any WritableKeyPath<HordePolicy, Bool> & Sendable,
        summary: String
    ) {
        self.field = field
        self.name = Self.dashed(field)
        self.placeholder = "BOOLEAN"
        self.expectation = "true or false"
        self.summary = summary
        self.apply = { policy, text in
            guard let value = ValueText.boolean(text) else { return false }
            policy[keyPath: path] = value
            return true
        }
        self.show = { "\($0[keyPath: path])" }
    }

    /// The field as an option.
    ///
    /// It has no default of its own: the preset decides.
    var option: ServerOption {
        ServerOption(
            name, placeholder, standard: nil, key: ["set", name], summary: summary)
    }

    /// `elder-share` for `elderShare`.
    private static func dashed(_ field: String) -> String {
        field.reduce(into: "") { name, character in
            name += character.isUppercase ? "-" + character.lowercased() : String(character)
        }
    }
}
