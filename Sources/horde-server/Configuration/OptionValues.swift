/// Turns texts of options into values, and names the option and its place when that fails.
struct OptionValues: Sendable {
    /// Where the texts come from.
    let lookup: OptionLookup

    /// Reads from a lookup.
    init(_ lookup: OptionLookup) {
        self.lookup = lookup
    }

    /// A text that must not be empty.
    func text(_ option: ServerOption) throws(CommandFailure) -> String {
        try value(option, "a text that is not empty") { $0.isEmpty ? nil : $0 }
    }

    /// A text that must not be empty when it is there at all.
    func optionalText(_ option: ServerOption) throws(CommandFailure) -> String? {
        try optionalValue(option, "a text that is not empty") { $0.isEmpty ? nil : $0 }
    }

    /// A switch.
    func isOn(_ option: ServerOption) throws(CommandFailure) -> Bool {
        try value(option, "true or false", ValueText.boolean)
    }

    /// A value that must be there.
    ///
    /// - Parameters:
    ///   - expectation: What the value should have been, for the message.
    ///   - read: Returns nil for a text that is no such value.
    func value<Value>(
        _ option: ServerOption, _ expectation: String, _ read: (String) -> Value?
    ) throws(CommandFailure) -> Value {
        guard let value = try optionalValue(option, expectation, read) else {
            throw CommandFailure(.usage, "\(option.name) is not set.")
        }
        return value
    }

    /// A value that may be missing.
    func optionalValue<Value>(
        _ option: ServerOption, _ expectation: String, isSecret: Bool = false,
        _ read: (String) -> Value?
    ) throws(CommandFailure) -> Value? {
        guard let finding = lookup[option] else { return nil }
        guard let value = read(finding.text) else {
            throw refusal(option, finding, expectation, isSecret: isSecret)
        }
        return value
    }

    /// The sentence about a value that cannot be.
    func refusal(
        _ option: ServerOption, _ finding: OptionLookup.Finding, _ expectation: String,
        isSecret: Bool = false
    ) -> CommandFailure {
        let shown = isSecret ? "Its value" : "\"\(finding.text)\""
        return CommandFailure(
            .usage,
            "\(finding.origin): \(shown) is not valid for \(option.name), which is "
                + "\(expectation).")
    }
}
