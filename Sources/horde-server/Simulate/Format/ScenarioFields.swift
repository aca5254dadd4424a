import Foundation
import HordeCore

/// The fields of one object in a scenario file, read with messages that name the field.
struct ScenarioFields {
    /// The file and the object in it, for messages.
    let place: String
    private let values: [String: JSONValue]

    /// Takes an object whose fields are all among `names`.
    ///
    /// - Throws: ``CommandFailure`` when it is no object, or has a field of another name.
    init(_ value: JSONValue, at place: String, names: [String]) throws(CommandFailure) {
        guard case .object(let values) = value else {
            throw CommandFailure(.usage, "\(place) must be an object.")
        }
        for name in values.keys.sorted() where !names.contains(name) {
            throw CommandFailure(
                .usage,
                "\(place) has no field \(name). It has: \(names.joined(separator: ", ")).")
        }
        self.place = place
        self.values = values
    }

    /// True when the field is there.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// The field as it is; nil when it is not there.
    subscript(name: String) -> JSONValue? { values[name] }

    /// A text that is not empty.
    func text(_ name: String, _ standard: String? = nil) throws(CommandFailure) -> String {
        switch values[name] {
        case nil:
            guard let standard else { throw wrong(name, "is missing") }
            return standard
        case .text(let text) where !text.isEmpty: return text
        default: throw wrong(name, "must be a text")
        }
    }

    /// True or false.
    func boolean(_ name: String) throws(CommandFailure) -> Bool {
        switch values[name] {
        case nil: return false
        case .boolean(let value): return value
        default: throw wrong(name, "must be true or false")
        }
    }

    /// A number in a range.
    func number(
        _ name: String, _ range: ClosedRange<Double>, _ standard: Double? = nil
    ) throws(CommandFailure) -> Double {
        guard let value = values[name] else {
            guard let standard else { throw wrong(name, "is missing") }
            return standard
        }
        guard case .number(let decimal) = value,
            case let number = NSDecimalNumber(decimal: decimal).doubleValue, range.contains(number)
        else {
            let (least, most) = (Figure.short(range.lowerBound), Figure.short(range.upperBound))
            throw wrong(name, "must be a number from \(least) to \(most)")
        }
        return number
    }

    /// A whole number in a range.
    func count(
        _ name: String, _ range: ClosedRange<Int>, _ standard: Int? = nil
    ) throws(CommandFailure) -> Int {
        guard let value = values[name] else {
            guard let standard else { throw wrong(name, "is missing") }
            return standard
        }
        guard case .number(let decimal) = value, let number = Int("\(decimal)"),
            range.contains(number)
        else {
            throw wrong(
                name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A list of texts; empty when it is not there.
    func texts(_ name: String) throws(CommandFailure) -> [String] {
        guard let value = values[name] else { return [] }
        guard case .list(let elements) = value else { throw wrong(name, "must be a list of texts") }
        var texts: [String] = []
        for element in elements {
            guard case .text(let text) = element, !text.isEmpty else {
                throw wrong(name, "must be a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    /// An amount of kudos.
    func kudos(_ name: String, _ standard: Kudos? = nil) throws(CommandFailure) -> Kudos {
        guard let value = values[name] else {
            guard let standard else { throw wrong(name, "is missing") }
            return standard
        }
        guard case .number(let decimal) = value, let kudos = Kudos(decimal: "\(decimal)"),
            abs(kudos.centikudos) <= 100_000_000_000
        else { throw wrong(name, "must be kudos with at most two places, up to a milliard") }
        return kudos
    }

    /// A list of objects; empty when it is not there.
    func objects(_ name: String, names: [String]) throws(CommandFailure) -> [ScenarioFields] {
        guard let value = values[name] else { return [] }
        guard case .list(let elements) = value else { throw wrong(name, "must be a list") }
        var objects: [ScenarioFields] = []
        for (index, element) in elements.enumerated() {
            objects.append(
                try ScenarioFields(element, at: "\(path(name))[\(index)]", names: names))
        }
        return objects
    }

    /// What to throw about a field.
    func wrong(_ name: String, _ fault: String) -> CommandFailure {
        CommandFailure(.usage, "\(path(name)) \(fault).")
    }

    private func path(_ name: String) -> String {
        place.hasSuffix(":") ? "\(place) \(name)" : "\(place).\(name)"
    }
}
