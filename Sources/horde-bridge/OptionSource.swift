import Configuration
import Foundation
import HordeBridge

/// Reads every option once, as text: command line before environment before file.
struct OptionSource {
    let commandLine: CommandLineOptions

    /// The texts of all options that are set anywhere.
    ///
    /// - Throws: `Failure` for a file that cannot be read or is neither YAML nor JSON, and for keys
    ///   in it and variables of the environment that are no options.
    func values() throws -> [BridgeOption: String] {
        try Self.checkNames(in: ProcessInfo.processInfo.environment.keys)
        var values = commandLine.values
        let environment = EnvironmentVariablesProvider().prefixKeys(with: "horde.bridge")
        var places = [environment.snapshot()]
        if let path = commandLine.config { places.append(try ConfigurationFile(path).snapshot) }
        for option in BridgeOption.allCases where values[option] == nil {
            for place in places where values[option] == nil {
                values[option] = try text(of: option, in: place)
            }
        }
        return values
    }

    /// Refuses variables behind our prefix that are no options.
    ///
    /// A misspelt one would be missed only when it matters. Values are never shown, for one may be
    /// a key.
    private static func checkNames(in variables: some Sequence<String>) throws(Failure) {
        let known = Set(BridgeOption.allCases.map(\.environmentName))
        let unknown = variables.filter { $0.hasPrefix("HORDE_BRIDGE_") && !known.contains($0) }
        guard unknown.isEmpty else {
            throw Failure(
                .configuration,
                "The environment sets what is no option: "
                    + "\(unknown.sorted().joined(separator: ", ")). "
                    + "`horde-bridge run --help` lists them all.")
        }
    }

    /// The text of an option; numbers, flags and lists of a file become texts.
    private func text(
        of option: BridgeOption, in place: any ConfigSnapshot
    ) throws -> String? {
        let key = AbsoluteConfigKey([option.rawValue])
        for type in [ConfigType.string, .int, .double, .stringArray] {
            guard let result = try? place.value(forKey: key, type: type) else { continue }
            switch result.value?.content {
            case .string(let text): return text
            case .int(let integer): return String(integer)
            case .double(let double): return String(double)
            case .stringArray(let texts): return texts.joined(separator: ",")
            default: return nil
            }
        }
        throw BridgeConfigurationError(option, "must be a text, a number or a list of texts.")
    }
}
