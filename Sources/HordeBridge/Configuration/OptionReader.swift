/// Reads the texts of options; whatever does not parse is an error that names the option.
struct OptionReader {
    /// Texts by option; an absent one takes its default.
    let values: [BridgeOption: String]

    /// The text of an option that must have one.
    func text(_ option: BridgeOption) throws(BridgeConfigurationError) -> String {
        guard let text = optionalText(option) else {
            throw BridgeConfigurationError(option, "is missing.")
        }
        return text
    }

    /// A whole number; nil when the option is not set and has no default.
    func integer(_ option: BridgeOption) throws(BridgeConfigurationError) -> Int? {
        guard let text = optionalText(option) else { return nil }
        guard let integer = Int(text) else {
            throw BridgeConfigurationError(option, "must be a whole number.")
        }
        return integer
    }

    /// A key; nil when the option is not set.
    func secret(_ option: BridgeOption) throws(BridgeConfigurationError) -> APIKey? {
        guard let text = optionalText(option) else { return nil }
        guard let key = APIKey(text) else {
            throw BridgeConfigurationError(option, "must be visible ASCII without spaces.")
        }
        return key
    }

    /// The owner's mark on the names offered, `alias#number`; nil when it is not set.
    func brand() throws(BridgeConfigurationError) -> String? {
        guard let text = optionalText(.brand) else { return nil }
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].count <= 100, !text.contains(":"),
            !parts[1].isEmpty, parts[1].allSatisfy({ $0.isASCII && $0.isNumber })
        else { throw BridgeConfigurationError(.brand, "must be your name#number.") }
        return text
    }

    /// A flag: true, yes, on or 1 against false, no, off or 0.
    func flag(_ option: BridgeOption) throws(BridgeConfigurationError) -> Bool {
        switch try text(option).lowercased() {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        default: throw BridgeConfigurationError(option, "must be true or false.")
        }
    }

    /// Texts between commas, without the spaces around them; nil when the option is not set.
    func list(_ option: BridgeOption) throws(BridgeConfigurationError) -> [String]? {
        guard let text = optionalText(option) else { return nil }
        return text.split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
    }

    /// An address.
    func address(_ option: BridgeOption) throws(BridgeConfigurationError) -> BaseAddress {
        guard let address = BaseAddress(try text(option)) else {
            throw BridgeConfigurationError(
                option, "must be an address such as https://host:port, without user or query.")
        }
        return address
    }

    private func optionalText(_ option: BridgeOption) -> String? {
        values[option].map { Self.trimmed($0[...]) } ?? option.defaultValue
    }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
