import ArgumentParser
import HordeBridge

extension ArgumentHelp {
    /// The help of an option as the table of options has it, with its default.
    static func option(_ option: BridgeOption, _ valueName: String? = nil) -> ArgumentHelp {
        let fallback = option.defaultValue.map { " (default: \($0))" } ?? ""
        return ArgumentHelp("\(option.help)\(fallback)", valueName: valueName)
    }
}
