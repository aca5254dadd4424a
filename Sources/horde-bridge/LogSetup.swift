import HordeBridge
import Logging

/// Logging to standard error at the level that the owner wants.
enum LogSetup {
    /// The level among the options' values.
    ///
    /// - Throws: `BridgeConfigurationError` for an unknown level.
    static func level(_ values: [BridgeOption: String]) throws -> Logger.Level {
        let text = values[.logLevel] ?? BridgeOption.logLevel.defaultValue ?? "info"
        guard let level = Logger.Level(rawValue: text.lowercased()) else {
            throw BridgeConfigurationError(
                .logLevel, "must be one of: \(BridgeOption.logLevel.help)")
        }
        return level
    }

    /// Sends all logs to standard error; standard output stays free.
    ///
    /// - Parameters:
    ///   - level: How much is told.
    ///   - isSilent: Whether nothing is, because a view stands on the same terminal.
    static func bootstrap(_ level: Logger.Level, isSilent: Bool) {
        LoggingSystem.bootstrap { label in
            guard !isSilent else { return SwiftLogNoOpLogHandler() }
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
    }
}
