/// The configuration file that `init` writes.
public enum SetupFile {
    /// The file's text: every option with what it does, those that were not answered commented out.
    ///
    /// The order is that of the options, so the same answers make the same file to the byte.
    ///
    /// - Parameter values: Texts by option.
    public static func text(of values: [BridgeOption: String]) -> String {
        var text = """
            # The configuration of horde-bridge. It holds your API key: keep it to yourself.
            # Lines that begin with # are not read; their values are the defaults.


            """
        for option in BridgeOption.allCases {
            text += "# \(option.help)\n"
            let fallback = option.defaultValue.map { quoted($0) } ?? "\"\""
            text +=
                values[option].map { "\(option.rawValue): \(quoted($0))\n" }
                ?? "# \(option.rawValue): \(fallback)\n"
            text += "\n"
        }
        return text
    }

    /// A text as YAML in double quotes, which reads like JSON's.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
