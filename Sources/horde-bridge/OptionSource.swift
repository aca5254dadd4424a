import Configuration
import HordeBridge

/// Reads every option once, as text: command line before environment before file.
struct OptionSource {
    let commandLine: CommandLineOptions

    /// The texts of all options that are set anywhere.
    ///
    /// - Throws: `Failure` for a file that cannot be read or is neither YAML nor JSON.
    func values() async throws -> [BridgeOption: String] {
        var values = commandLine.values
        let environment = EnvironmentVariablesProvider().prefixKeys(with: "horde.bridge")
        var providers: [any ConfigProvider] = [environment]
        if let path = commandLine.config { providers.append(try await file(path)) }
        for option in BridgeOption.allCases where values[option] == nil {
            for provider in providers where values[option] == nil {
                values[option] = try text(of: option, in: provider)
            }
        }
        return values
    }

    /// The text of an option; numbers, flags and lists of a file become texts.
    private func text(
        of option: BridgeOption, in provider: any ConfigProvider
    ) throws -> String? {
        let key = AbsoluteConfigKey([option.rawValue])
        for type in [ConfigType.string, .int, .double, .stringArray] {
            guard let result = try? provider.value(forKey: key, type: type) else { continue }
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

    private func file(_ path: String) async throws -> any ConfigProvider {
        let place = ConfigReader(
            provider: InMemoryProvider(values: ["filePath": ConfigValue(stringLiteral: path)]))
        do {
            return path.hasSuffix(".json")
                ? try await FileProvider<JSONSnapshot>(config: place)
                : try await FileProvider<YAMLSnapshot>(config: place)
        } catch {
            throw Failure(.configuration, "--config names a file that is no readable YAML or JSON.")
        }
    }
}
