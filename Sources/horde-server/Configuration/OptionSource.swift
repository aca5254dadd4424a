import Configuration

/// One place where options are set.
struct OptionSource: Sendable {
    /// The values.
    let snapshot: any ConfigSnapshot
    /// What stands before every key in this place.
    let prefix: [String]
    /// True when an empty text means that nothing was set.
    let ignoresEmpty: Bool
    /// Names the option as the operator wrote it there.
    let origin: @Sendable (ServerOption) -> String

    /// The text that was set for an option; nil when none was.
    ///
    /// A list is joined with commas.
    ///
    /// - Throws: ``CommandFailure`` when a mapping or a list of mappings stands there.
    func text(for option: ServerOption) throws(CommandFailure) -> String? {
        let key = AbsoluteConfigKey(prefix + option.key)
        let text: String?
        if let single = try? snapshot.value(forKey: key, type: .string) {
            text = single.value.flatMap { value in
                guard case .string(let text) = value.content else { return nil }
                return text
            }
        } else if let many = try? snapshot.value(forKey: key, type: .stringArray),
            case .stringArray(let texts)? = many.value?.content
        {
            text = texts.joined(separator: ",")
        } else {
            throw CommandFailure(.usage, "\(origin(option)) is not a single value.")
        }
        return ignoresEmpty && text?.isEmpty == true ? nil : text
    }
}

extension OptionSource {
    /// What was written on the command line.
    static func commandLine(_ values: [ServerOption: String]) -> OptionSource {
        let entries = values.map { option, text in
            (AbsoluteConfigKey(option.key), ConfigValue(.string(text), isSecret: false))
        }
        return OptionSource(
            snapshot: InMemoryProvider(values: Dictionary(entries) { $1 }).snapshot(),
            prefix: [], ignoresEmpty: false,
            origin: { $0.key.count == 2 ? "--set \($0.name)" : "--\($0.name)" })
    }

    /// The environment of the process.
    static func environment(_ variables: [String: String]) -> OptionSource {
        OptionSource(
            snapshot: EnvironmentVariablesProvider(environmentVariables: variables).snapshot(),
            prefix: ["horde"], ignoresEmpty: true, origin: \.environmentName)
    }

    /// A configuration file.
    static func file(_ file: ConfigurationFile) -> OptionSource {
        OptionSource(
            snapshot: file.snapshot, prefix: [], ignoresEmpty: false,
            origin: { "\($0.key.joined(separator: ".")) in \(file.path)" })
    }
}
