/// How long a caller is ready to wait for an answer: whole or fractional seconds, 0 to 60.
enum QuerySeconds {
    /// What is said of a value out of bounds.
    static let rule = "must be a number of seconds from 0 to 60"

    /// What a number of seconds in a query is written with; the parser would take much more.
    private static let decimalBytes = Set("0123456789.".utf8)

    /// Reads the field `wait` of a body; zero when absent.
    static func read(_ reader: inout SchemaReader) -> Duration {
        reader.expect("wait", .number(0...60))
        guard let value = reader.value("wait") else { return .zero }
        guard case .number(let number) = value, let duration = duration(number.text) else {
            reader.fail("wait", rule)
            return .zero
        }
        return duration
    }

    /// Reads a query parameter; zero when absent.
    static func read(query text: Substring?) throws(APIFault) -> Duration {
        guard let text else { return .zero }
        guard text.utf8.allSatisfy(decimalBytes.contains), let duration = duration(String(text))
        else {
            throw APIFault(faults: [FieldFault(path: "wait", text: rule)])
        }
        return duration
    }

    private static func duration(_ text: String) -> Duration? {
        guard let seconds = Double(text), (0...60).contains(seconds) else { return nil }
        return .milliseconds(Int64(seconds * 1000))
    }
}
