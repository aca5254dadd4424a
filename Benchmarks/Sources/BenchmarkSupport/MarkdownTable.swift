/// A table in Markdown, printed row by row as figures come in.
public struct MarkdownTable: Sendable {
    /// Prints the head of a table; the first column is for names, the others for figures.
    public init(_ columns: String...) {
        print("\n| \(columns.joined(separator: " | ")) |")
        let rules = columns.indices.map { $0 == 0 ? "---" : "--:" }
        print("|\(rules.joined(separator: "|"))|")
    }

    /// Prints a row.
    public func row(_ cells: String...) {
        print("| \(cells.joined(separator: " | ")) |")
    }
}

extension Double {
    /// The number with three significant digits or none after the point, thousands set apart.
    public var figure: String {
        if self >= 100 { return Int(rounded()).figure }
        let places = self >= 10 ? 1 : 2
        let scale = places == 1 ? 10 : 100
        let scaled = Int((self * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let padding = String(repeating: "0", count: places - fraction.count)
        return "\(scaled / scale).\(padding)\(fraction)"
    }
}

extension Int {
    /// The digits with a comma between thousands.
    public var figure: String {
        let digits = Array(String(magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return (self < 0 ? "-" : "") + text
    }
}
