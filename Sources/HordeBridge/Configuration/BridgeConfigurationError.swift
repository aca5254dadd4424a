/// An option that the bridge cannot work with.
public struct BridgeConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The option.
    public let option: BridgeOption
    /// What is wrong with its value, as a clause; holds no secret.
    public let reason: String

    /// Creates an error.
    public init(_ option: BridgeOption, _ reason: String) {
        self.option = option
        self.reason = reason
    }

    /// The option's spellings and the reason.
    public var description: String {
        "--\(option.rawValue) (\(option.environmentName), or \(option.rawValue) in the file) "
            + reason
    }
}
