import ArgumentParser

/// The options of the server as they stand on the command line.
///
/// Nothing has a default here and nothing is checked: an option that is not written may be set in
/// the environment or in the file.
struct ServeOptions: ParsableArguments {
    @Option(.config) var config: String?
    @Option(.dataDirectory) var dataDirectory: String?
    @Option(.host) var host: String?
    @Option(.port) var port: String?
    @Option(.tlsCertificate) var tlsCertificate: String?
    @Option(.tlsPrivateKey) var tlsPrivateKey: String?
    @Flag(.behindProxy) var behindProxy: Bool?
    @Option(.trustedProxies) var trustedProxies: String?
    @Option(.rateLimits) var rateLimits: String?
    @Option(.webhooks) var webhooks: String?
    @Flag(.allowPlainHTTP) var allowPlainHTTP: Bool?
    @Option(.policy) var policy: String?
    @Option(.modelCatalogue) var modelCatalogue: String?
    @Option(.documents) var documents: String?
    @Option(.news) var news: String?
    @Option(.administratorName) var administratorName: String?
    @Option(.title) var title: String?
    @Option(.logLevel) var logLevel: String?
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Sets one rule of the policy; may be repeated. `horde-server options` lists them.",
            valueName: "rule=value"))
    var set: [String] = []

    /// What was written, by option.
    ///
    /// - Throws: ``CommandFailure`` for a rule of the policy that does not exist.
    func written() throws(CommandFailure) -> [ServerOption: String] {
        let texts: [(ServerOption, String?)] = [
            (.config, config), (.dataDirectory, dataDirectory), (.host, host), (.port, port),
            (.tlsCertificate, tlsCertificate), (.tlsPrivateKey, tlsPrivateKey),
            (.behindProxy, behindProxy.map(\.description)),
            (.trustedProxies, trustedProxies), (.rateLimits, rateLimits),
            (.webhooks, webhooks),
            (.allowPlainHTTP, allowPlainHTTP.map(\.description)), (.policy, policy),
            (.modelCatalogue, modelCatalogue), (.documents, documents), (.news, news),
            (.administratorName, administratorName), (.title, title), (.logLevel, logLevel),
        ]
        var written: [ServerOption: String] = [:]
        for (option, text) in texts { written[option] = text }
        for assignment in set {
            let (option, text) = try Self.rule(assignment)
            written[option] = text
        }
        return written
    }

    private static func rule(_ assignment: String) throws(CommandFailure) -> (ServerOption, String)
    {
        let parts = assignment.split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw CommandFailure(
                .usage, "--set \(assignment) has no value: write --set rule=value.")
        }
        guard let field = PolicyField.all.first(where: { $0.name == parts[0] }) else {
            throw CommandFailure(
                .usage,
                "--set \(parts[0]) sets nothing: no rule of the policy is called that. "
                    + "`horde-server options` lists them all.")
        }
        return (field.option, String(parts[1]))
    }
}

extension Option where Value == String? {
    /// An option from the table.
    fileprivate init(_ option: ServerOption) {
        self.init(name: .customLong(option.name), help: ArgumentHelp(option))
    }
}

extension Flag where Value == Bool? {
    /// A switch from the table, with a `no-` form that overrules environment and file.
    fileprivate init(_ option: ServerOption) {
        self.init(
            name: .customLong(option.name), inversion: .prefixedNo, help: ArgumentHelp(option))
    }
}

extension ArgumentHelp {
    /// The summary, the default and the name in the environment.
    fileprivate init(_ option: ServerOption) {
        let standard = option.standard.map { "default: \($0); " } ?? ""
        self.init(
            "\(option.summary) (\(standard)\(option.environmentName))",
            valueName: option.placeholder?.lowercased())
    }
}
