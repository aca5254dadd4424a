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
    static func bootstrap(_ level: Logger.Level) {
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
    }
}
