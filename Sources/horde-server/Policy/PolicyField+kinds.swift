import HordeCore

extension PolicyField {
    /// A path to a field of the policy that any task may use.
    typealias Path<Value> = any WritableKeyPath<HordePolicy, Value> & Sendable

    /// A whole number.
    static func count<Number: FixedWidthInteger & Sendable>(
        _ name: String, _ path: Path<Number>, _ range: ClosedRange<Number>, _ summary: String
    ) -> PolicyField {
        PolicyField(
            name, path, placeholder: "NUMBER",
            expectation: "a whole number from \(range.lowerBound) to \(range.upperBound)",
            summary: summary,
            read: { text in Number(text).flatMap { range.contains($0) ? $0 : nil } },
            write: { "\($0)" })
    }

    /// A decimal number that the policy keeps as a whole number of its last place.
    static func decimal<Number: FixedWidthInteger & Sendable>(
        _ name: String, _ path: Path<Number>, places: Int, _ range: ClosedRange<Number>,
        _ summary: String
    ) -> PolicyField {
        let (least, most) = (
            ValueText.decimal(Int64(range.lowerBound), places: places),
            ValueText.decimal(Int64(range.upperBound), places: places)
        )
        return PolicyField(
            name, path, placeholder: "DECIMAL",
            expectation: "a decimal from \(least) to \(most) with at most \(places) "
                + (places == 1 ? "place" : "places"),
            summary: summary,
            read: { text in
                ValueText.scaled(text, places: places).flatMap { Number(exactly: $0) }
                    .flatMap { range.contains($0) ? $0 : nil }
            },
            write: { ValueText.decimal(Int64($0), places: places) })
    }

    /// The size of a model in billions of parameters.
    static func size(
        _ name: String, _ path: Path<ModelSize>, _ summary: String
    ) -> PolicyField {
        PolicyField(
            name, path, placeholder: "BILLIONS",
            expectation: "a decimal from 0.001 to 10000, in billions of parameters",
            summary: summary,
            read: { text in
                ValueText.scaled(text, places: 3).flatMap {
                    (1...10_000_000).contains($0) ? ModelSize(thousandths: $0) : nil
                }
            },
            write: { ValueText.decimal($0.thousandths, places: 3) })
    }

    /// An amount of kudos that is not below zero.
    static func kudos(
        _ name: String, _ path: Path<Kudos>, atMost limit: Kudos, _ summary: String
    ) -> PolicyField {
        PolicyField(
            name, path, placeholder: "KUDOS",
            expectation: "kudos from 0 to \(limit.decimal) with at most two places",
            summary: summary,
            read: { text in
                Kudos(decimal: text).flatMap { (Kudos.zero...limit).contains($0) ? $0 : nil }
            },
            write: \.decimal)
    }

    /// A standing, on either side of zero, or none.
    static func standing(
        _ name: String, _ path: Path<Kudos?>, within limit: Kudos, _ summary: String
    ) -> PolicyField {
        PolicyField(
            name, path, placeholder: "KUDOS",
            expectation: "none, or kudos from \((-limit).decimal) to \(limit.decimal) with at most "
                + "two places",
            summary: summary,
            read: { (text: String) -> Kudos?? in
                if text == "none" { return .some(nil) }
                return Kudos(decimal: text).flatMap { (-limit...limit).contains($0) ? $0 : nil }
            },
            write: { $0?.decimal ?? "none" })
    }

    /// A duration.
    static func duration(
        _ name: String, _ path: Path<Duration>, _ range: ClosedRange<Duration>, _ summary: String
    ) -> PolicyField {
        let (least, most) = (ValueText.text(range.lowerBound), ValueText.text(range.upperBound))
        return PolicyField(
            name, path, placeholder: "DURATION",
            expectation: "a duration from \(least) to \(most), such as 90s, with the unit ms, s, "
                + "m, h or d",
            summary: summary,
            read: { text in
                ValueText.duration(text).flatMap { range.contains($0) ? $0 : nil }
            },
            write: { ValueText.text($0) })
    }

    /// A number of bytes.
    static func bytes(
        _ name: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ summary: String
    ) -> PolicyField {
        let (least, most) = (
            ValueText.text(bytes: range.lowerBound), ValueText.text(bytes: range.upperBound)
        )
        return PolicyField(
            name, path, placeholder: "BYTES",
            expectation: "a size from \(least) to \(most), in bytes or with KiB, MiB or GiB",
            summary: summary,
            read: { text in ValueText.bytes(text).flatMap { range.contains($0) ? $0 : nil } },
            write: { ValueText.text(bytes: $0) })
    }

    /// A switch.
    static func toggle(
        _ name: String, _ path: Path<Bool>, _ summary: String
    ) -> PolicyField {
        PolicyField(
            name, path, placeholder: "BOOLEAN", expectation: "true or false", summary: summary,
            read: ValueText.boolean, write: { "\($0)" })
    }

    /// Names, with commas between them.
    static func names(
        _ name: String, _ path: Path<Set<String>>, _ summary: String
    ) -> PolicyField {
        PolicyField(
            name, path, placeholder: "NAMES", expectation: "names with commas between them",
            summary: summary,
            read: { text in
                Set(text.split(separator: ",").map { $0.trimmingSpaces() }.filter { !$0.isEmpty })
            },
            write: { $0.sorted().joined(separator: ",") })
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate func trimmingSpaces() -> String {
        let kept = drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        return String(kept)
    }
}
