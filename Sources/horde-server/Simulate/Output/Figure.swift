import Foundation

/// Numbers as text, the same on every machine.
enum Figure {
    /// A number with a fixed number of places.
    static func fixed(_ value: Double, _ places: Int) -> String {
        var unit: Int64 = 1
        for _ in 0..<places { unit *= 10 }
        let scaled = Int64((value * Double(unit)).rounded())
        let magnitude = scaled.magnitude
        let sign = scaled < 0 ? "-" : ""
        guard places > 0 else { return "\(sign)\(magnitude)" }
        let fraction = String(magnitude % unit.magnitude + unit.magnitude).dropFirst()
        return "\(sign)\(magnitude / unit.magnitude).\(fraction)"
    }

    /// A number with at most two places and none that say nothing.
    static func short(_ value: Double) -> String {
        var text = fixed(value, 2)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A whole number with commas between its thousands.
    static func grouped(_ value: Double) -> String {
        let digits = fixed(value, 0)
        let sign = digits.hasPrefix("-") ? "-" : ""
        var groups: [Substring] = []
        var rest = digits.dropFirst(sign.count)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return sign + groups.joined(separator: ",")
    }

    /// A duration for people: `12 s`, `3.5 min`, `1.2 h`.
    static func time(_ seconds: Double) -> String {
        if seconds < 90 { return "\(fixed(seconds, 0)) s" }
        if seconds < 5400 { return "\(fixed(seconds / 60, 1)) min" }
        return "\(fixed(seconds / 3600, 1)) h"
    }

    /// A number in JSON; nil for anything else.
    static func number(_ value: JSONValue) -> Double? {
        guard case .number(let decimal) = value else { return nil }
        return NSDecimalNumber(decimal: decimal).doubleValue
    }
}
