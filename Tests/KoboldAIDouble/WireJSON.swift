/// A JSON value that keeps numbers as they were written, so that `4` and `4.0` differ.
public enum WireJSON: Sendable, Hashable {
    /// The value `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number as written.
    case number(String)
    /// A text.
    case string(String)
    /// A list.
    case array([WireJSON])
    /// Members by name; of equal names the last counts.
    case object([String: WireJSON])

    /// Parses a whole text.
    ///
    /// - Returns: nil when it is not JSON.
    public init?(parsing text: String) {
        var parser = WireJSONParser(text)
        guard let value = parser.document() else { return nil }
        self = value
    }

    /// A member of an object; nil when there is none.
    public subscript(name: String) -> WireJSON? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The text; nil for other values.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The members; empty for other values.
    public var members: [String: WireJSON] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// The integer, if the number was written as one.
    public var integer: Int? {
        if case .number(let text) = self { Int(text) } else { nil }
    }

    /// The number; nil for other values.
    public var double: Double? {
        if case .number(let text) = self { Double(text) } else { nil }
    }

    /// A text as a JSON string.
    public static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
