/// Finds what every option is set to: command line before environment before file before default.
struct OptionLookup: Sendable {
    /// The text that an option is set to, and where that was.
    struct Finding: Hashable, Sendable {
        /// The text as it was written.
        let text: String
        /// The place, as the operator knows it, such as `HORDE_PORT`.
        let origin: String

        /// True when nobody set the option.
        var isDefault: Bool { origin == Self.standardOrigin }

        /// The place of a default.
        static let standardOrigin = "default"
    }

    private let findings: [ServerOption: Finding]
    /// Variables that look like ours and are none.
    let unknownVariables: [UnknownVariable]

    /// Looks everything up.
    ///
    /// - Parameters:
    ///   - commandLine: What was written there.
    ///   - environment: The variables of the process.
    /// - Throws: ``CommandFailure`` for a file that cannot be read, and for keys nobody knows.
    init(
        commandLine: [ServerOption: String], environment: [String: String]
    ) throws(CommandFailure) {
        try Self.checkNames(in: environment)
        var sources = [OptionSource.commandLine(commandLine), .environment(environment)]
        var findings: [ServerOption: Finding] = [:]
        findings[.config] = try Self.find(.config, in: sources)
        if let path = findings[.config]?.text {
            let file = try ConfigurationFile(path: path)
            try Self.checkKeys(of: file)
            sources.append(.file(file))
        }
        for option in ServerOption.all where option != .config {
            let allowed = option.places == .environment ? [sources[1]] : sources
            findings[option] = try Self.find(option, in: allowed)
        }
        self.findings = findings
        self.unknownVariables = UnknownVariable.all(in: environment)
    }

    /// What the option is set to; nil when it is not set and has no default.
    subscript(option: ServerOption) -> Finding? { findings[option] }

    private static func find(
        _ option: ServerOption, in sources: [OptionSource]
    ) throws(CommandFailure) -> Finding? {
        for source in sources {
            if let text = try source.text(for: option) {
                return Finding(text: text, origin: source.origin(option))
            }
        }
        return option.standard.map { Finding(text: $0, origin: Finding.standardOrigin) }
    }

    /// Refuses rules of the policy that are misspelt; other variables may belong to other programs.
    private static func checkNames(in environment: [String: String]) throws(CommandFailure) {
        let known = Set(PolicyField.all.map(\.option.environmentName))
        for name in environment.keys.sorted() where name.hasPrefix("HORDE_SET_") {
            guard known.contains(name) else {
                throw CommandFailure(
                    .usage, "\(name) sets nothing: no rule of the policy is called that.")
            }
        }
    }

    private static func checkKeys(of file: ConfigurationFile) throws(CommandFailure) {
        let known = Set(ServerOption.all.compactMap(\.fileForm))
        for key in file.keys where !known.contains(key) {
            throw CommandFailure(
                .usage,
                "\(key) in \(file.path) sets nothing: no option is called that. "
                    + "`horde-server options` lists them all.")
        }
    }
}
