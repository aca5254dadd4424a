/// A table in CSV, as RFC 4180 describes it but with plain line ends.
struct CSV {
    /// The table so far.
    private(set) var text: String

    /// Begins a table with the names of its columns.
    init(_ columns: [String]) {
        text = columns.joined(separator: ",") + "\n"
    }

    /// Adds a row.
    mutating func add(_ cells: [String]) {
        text += cells.map { Self.quoted($0) }.joined(separator: ",") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\n\r".contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
