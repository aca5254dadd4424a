import HordeCore

/// One rule or limit of the policy that the operator may set, by name.
struct PolicyField: Sendable {
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

    /// Creates a field whose values are read and written by two functions.
    init<Value>(
        _ name: String, _ path: any WritableKeyPath<HordePolicy, Value> & Sendable,
        placeholder: String, expectation: String, summary: String,
        read: @escaping @Sendable (String) -> Value?,
        write: @escaping @Sendable (Value) -> String
    ) {
        self.name = name
        self.placeholder = placeholder
        self.expectation = expectation
        self.summary = summary
        self.apply = { policy, text in
            guard let value = read(text) else { return false }
            policy[keyPath: path] = value
            return true
        }
        self.show = { write($0[keyPath: path]) }
    }

    /// The field as an option.
    ///
    /// It has no default of its own: the preset decides.
    var option: ServerOption {
        ServerOption(
            name, placeholder, standard: nil, key: ["set", name], summary: summary)
    }
}
