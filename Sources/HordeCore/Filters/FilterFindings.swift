/// What filters find in a text.
public struct FilterFindings: Sendable {
    /// How many groups of kinds found something, 0 to 2.
    public let groups: Int
    /// What was found, 100 parts of the text at the most.
    public let matches: [String]

    /// How many parts are told.
    static let limit = 100
}

extension FilterFindings: CustomStringConvertible, CustomReflectable {
    /// Never the text.
    public var description: String { "redacted" }

    /// Shows nothing to debuggers and dumps.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
