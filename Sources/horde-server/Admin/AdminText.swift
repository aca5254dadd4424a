import Foundation

/// Answers of a server as lines for people.
enum AdminText {
    /// Chosen fields, one a line; those that are missing or null are left out.
    static func fields(_ names: [String], of answer: JSONValue) -> String {
        names.compactMap { name in
            guard let value = answer[name], value != .null else { return nil }
            return "\(name): \(text(value, of: name))\n"
        }.joined()
    }

    /// A table with one line an element and columns that are as wide as they must be.
    static func table(_ columns: [String], of answer: JSONValue) -> String {
        let rows = answer.elements.map { element in
            columns.map { column in element[column].map { text($0, of: column) } ?? "-" }
        }
        let cells = [columns] + rows
        let widths = columns.indices.map { column in
            cells.map { $0[column].count }.max() ?? 0
        }
        return cells.map { row in
            let padded = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            let line = padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()
            return String(line) + "\n"
        }.joined()
    }

    /// A value for people; times, which the server tells in seconds since 1970, as dates.
    private static func text(_ value: JSONValue, of name: String) -> String {
        if name.hasSuffix("_at"), case .number(let seconds) = value {
            let interval = NSDecimalNumber(decimal: seconds).doubleValue
            return Date(timeIntervalSince1970: interval).formatted(.iso8601)
        }
        return value.display
    }
}
