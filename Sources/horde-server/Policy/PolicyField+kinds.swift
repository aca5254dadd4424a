import HordeCore

extension PolicyField {
    /// The ranges of the fields.
    typealias Bounds = PolicyBounds

    /// A whole number.
    static func count<Number: FixedWidthInteger & Sendable>(
        _ bound: PolicyBound<Number, Number>, _ summary: String
    ) -> PolicyField {
        PolicyField(
            bound, placeholder: "NUMBER",
            expectation: "a whole number from \(bound.range.lowerBound) to "
                + "\(bound.range.upperBound)",
            summary: summary, read: { Number($0) }, write: { "\($0)" })
    }

    /// A decimal number that the policy keeps as a whole number of its last place.
    static func decimal<Number: FixedWidthInteger & Sendable>(
        _ bound: PolicyBound<Number, Number>, name: String? = nil, places: Int, _ summary: String
    ) -> PolicyField {
        let (least, most) = (
            ValueText.decimal(Int64(bound.range.lowerBound), places: places),
            ValueText.decimal(Int64(bound.range.upperBound), places: places)
        )
        return PolicyField(
            bound, name: name, placeholder: "DECIMAL",
            expectation: "a decimal from \(least) to \(most) with at most \(places) "
                + (places == 1 ? "place" : "places"),
            summary: summary,
            read: { ValueText.scaled($0, places: places).flatMap { Number(exactly: $0) } },
            write: { ValueText.decimal(Int64($0), places: places) })
    }

    /// The size of a model in billions of parameters.
    static func size(
        _ bound: PolicyBound<ModelSize, ModelSize>, _ summary: String
    ) -> PolicyField {
        PolicyField(
            bound, placeholder: "BILLIONS",
            expectation: "a decimal from \(bound.range.lowerBound) to \(bound.range.upperBound), "
                + "in billions of parameters",
            summary: summary,
            read: { text in
                ValueText.scaled(text, places: 3).flatMap {
                    $0 > 0 ? ModelSize(thousandths: $0) : nil
                }
            },
            write: \.description)
    }

    /// An amount of kudos.
    static func kudos(_ bound: PolicyBound<Kudos, Kudos>, _ summary: String) -> PolicyField {
        PolicyField(
            bound, placeholder: "KUDOS", expectation: amounts(bound.range), summary: summary,
            read: { Kudos(decimal: $0) }, write: \.decimal)
    }

    /// A standing, or none.
    static func standing(_ bound: PolicyBound<Kudos?, Kudos>, _ summary: String) -> PolicyField {
        PolicyField(
            bound, placeholder: "KUDOS", expectation: "none, or " + amounts(bound.range),
            summary: summary,
            // A text that is no amount must not become none.
            read: { text in text == "none" ? .some(nil) : Kudos(decimal: text).map { .some($0) } },
            write: { $0?.decimal ?? "none" })
    }

    /// A duration.
    static func duration(
        _ bound: PolicyBound<Duration, Duration>, _ summary: String
    ) -> PolicyField {
        let (least, most) = (
            ValueText.text(bound.range.lowerBound), ValueText.text(bound.range.upperBound)
        )
        return PolicyField(
            bound, placeholder: "DURATION",
            expectation: "a duration from \(least) to \(most), such as 90s, with the unit ms, s, "
                + "m, h or d",
            summary: summary, read: ValueText.duration, write: { ValueText.text($0) })
    }

    /// A number of bytes.
    static func bytes(_ bound: PolicyBound<Int, Int>, _ summary: String) -> PolicyField {
        let (least, most) = (
            ValueText.text(bytes: bound.range.lowerBound),
            ValueText.text(bytes: bound.range.upperBound)
        )
        return PolicyField(
            bound, placeholder: "BYTES",
            expectation: "a size from \(least) to \(most), in bytes or with KiB, MiB or GiB",
            summary: summary, read: ValueText.bytes, write: { ValueText.text(bytes: $0) })
    }

    /// Names, with commas between them.
    static func names(_ bound: PolicyBound<Set<String>, Int>, _ summary: String) -> PolicyField {
        PolicyField(
            bound, placeholder: "NAMES",
            expectation: "names with commas between them, at most \(bound.range.upperBound)",
            summary: summary,
            read: { text in
                Set(text.split(separator: ",").map { $0.trimmingSpaces() }.filter { !$0.isEmpty })
            },
            write: { $0.sorted().joined(separator: ",") })
    }

    private static func amounts(_ range: ClosedRange<Kudos>) -> String {
        "kudos from \(range.lowerBound.decimal) to \(range.upperBound.decimal) with at most two "
            + "places"
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate func trimmingSpaces() -> String {
        let kept = drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        return String(kept)
    }
}
