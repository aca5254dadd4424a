/// Numbers and texts for people, the same in every place and language.
enum Columns {
    /// A text with spaces behind it, at least as wide as asked.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// A text of others on one line, at most 120 characters, without any that steer a terminal.
    static func visible(_ text: String) -> String {
        let steers: (Unicode.Scalar) -> Bool = { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
            default: false
            }
        }
        return String(text.prefix(120).filter { !$0.unicodeScalars.contains(where: steers) })
    }

    /// A number without a fraction, with a comma between thousands: `12,345`.
    static func grouped(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "-" }
        let rounded = Int(number.rounded())
        var digits = Array(String(abs(rounded)))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (rounded < 0 ? "-" : "") + String(digits)
    }

    /// A number with one digit behind the point below 100, else without: `8.4`, `123`.
    static func rate(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 99.95 else { return grouped(number) }
        let tenths = Int((abs(number) * 10).rounded())
        return (number < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    /// A short time in seconds: `3.8 s`.
    static func seconds(_ time: Duration) -> String {
        rate(time / .seconds(1)) + " s"
    }

    /// A long time in its two greatest units: `45 s`, `12 min 3 s`, `3 h 20 min`, `2 d 4 h`.
    static func span(_ time: Duration) -> String {
        let all = max(0, time.components.seconds)
        let (days, hours, minutes) = (all / 86_400, all / 3600 % 24, all / 60 % 60)
        if days > 0 { return "\(days) d \(hours) h" }
        if hours > 0 { return "\(hours) h \(minutes) min" }
        if minutes > 0 { return "\(minutes) min \(all % 60) s" }
        return "\(all) s"
    }
}
