/// Reads the texts of values as operators write them, and writes them the same way.
enum ValueText {
    /// `true` or `false`, also as `yes`, `no`, `on`, `off`, `1` and `0`.
    static func boolean(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }

    /// A decimal number as a whole number of its last place.
    ///
    /// | text | places | result |
    /// |---|--:|--:|
    /// | 2.7 | 3 | 2700 |
    /// | 5 | 2 | 500 |
    /// | 0.125 | 2 | nil |
    static func scaled(_ text: String, places: Int) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        let digits = whole + fraction
        guard !whole.isEmpty, parts.count == 1 || !fraction.isEmpty, fraction.count <= places,
            digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int64(digits + String(repeating: "0", count: places - fraction.count))
    }

    /// The shortest decimal text of a scaled number.
    static func decimal(_ scaled: Int64, places: Int) -> String {
        var unit: Int64 = 1
        for _ in 0..<places { unit *= 10 }
        let fraction = String(scaled % unit + unit).dropFirst()
        let kept = fraction.reversed().drop { $0 == "0" }.reversed()
        return kept.isEmpty ? "\(scaled / unit)" : "\(scaled / unit).\(String(kept))"
    }

    /// A duration: a whole number and one of `ms`, `s`, `m`, `h`, `d`.
    static func duration(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let unit = units.first(where: { $0.name == text[digits.endIndex...] }),
            let count = Int64(digits), count <= Int64.max / 1000 / unit.milliseconds
        else { return nil }
        return .milliseconds(count * unit.milliseconds)
    }

    /// The shortest text of a duration.
    static func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        let unit = units.last { milliseconds % $0.milliseconds == 0 && milliseconds > 0 }
        guard let unit else { return "0s" }
        return "\(milliseconds / unit.milliseconds)\(unit.name)"
    }

    /// A number of bytes: a whole number, with `KiB`, `MiB` or `GiB` behind it or nothing.
    static func bytes(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let shifts = ["": 0, "KiB": 10, "MiB": 20, "GiB": 30]
        guard let shift = shifts[String(text[digits.endIndex...])], let count = Int(digits),
            count <= Int.max >> shift
        else { return nil }
        return count << shift
    }

    /// The shortest text of a number of bytes.
    static func text(bytes: Int) -> String {
        for (shift, name) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
        where bytes > 0 && bytes & (1 << shift - 1) == 0 {
            return "\(bytes >> shift)\(name)"
        }
        return "\(bytes)"
    }

    private static let units: [(name: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ]
}
