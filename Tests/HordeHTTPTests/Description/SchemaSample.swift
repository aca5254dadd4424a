@testable import HordeHTTP

/// Makes values that fit a schema of the description, and values that do not.
struct SchemaSample {
    /// A value with one thing in it that does not fit.
    struct Violation {
        /// The way to it.
        let path: String
        let value: JSONValue
    }

    var chance: JSONRandomTests.Chance
    /// True for bodies of 2022, in which lists and objects are taken as they come.
    var isOld = false

    /// A value that fits.
    mutating func value(_ schema: JSONValue, onlyRequired: Bool = false) -> JSONValue {
        if let choices = schema["anyOf"]?.values, let choice = pick(choices) {
            return value(choice)
        }
        if let words = schema["enum"]?.values, let word = pick(words) { return word }
        switch schema["type"]?.text ?? schema["type"]?[0]?.text {
        case "string": return .string(text(schema))
        case "integer", "number": return .number(JSONNumber(text: number(schema)))
        case "boolean": return .bool(Bool.random(using: &chance))
        case "null": return .null
        case "array":
            let count = Int.random(in: 0...2, using: &chance)
            return .array((0..<count).map { _ in value(schema["items"] ?? .null) })
        case "object":
            var object = JSONObject()
            let required = (schema["required"]?.values ?? []).compactMap(\.text)
            for name in schema["properties"]?.names ?? [] {
                // These two have rules of their own beside their type.
                if ["sampler_order", "wait"].contains(name) { continue }
                guard required.contains(name) || !onlyRequired && Bool.random(using: &chance),
                    let field = schema["properties"]?[name]
                else { continue }
                object.members.append(.init(name: name, value: value(field)))
            }
            return .object(object)
        default: return .bool(true)
        }
    }

    /// Values of which each has one thing that does not fit, beside what must be there.
    mutating func violations(of schema: JSONValue) -> [Violation] {
        var found: [Violation] = []
        switch schema["type"]?.text {
        case "object":
            found = isOld ? [] : [Violation(path: "", value: .string("x"))]
            guard case .object(let fit) = value(schema, onlyRequired: true) else { return found }
            for name in (schema["required"]?.values ?? []).compactMap(\.text) {
                found.append(Violation(path: name, value: .object(fit.without(name))))
            }
            for name in schema["properties"]?.names ?? [] {
                guard let field = schema["properties"]?[name] else { continue }
                for inner in violations(of: field) {
                    var object = fit.without(name)
                    object.members.append(.init(name: name, value: inner.value))
                    let path = inner.path.isEmpty ? name : "\(name).\(inner.path)"
                    found.append(Violation(path: path, value: .object(object)))
                }
            }
        case "array":
            guard !isOld else { return [] }
            found = [Violation(path: "", value: .object([:]))]
            for inner in violations(of: schema["items"] ?? .null) {
                let path = inner.path.isEmpty ? "0" : "0.\(inner.path)"
                found.append(Violation(path: path, value: .array([inner.value])))
            }
        case "string", "integer", "number", "boolean":
            found = (beyond(schema) + [.object([:])]).map { Violation(path: "", value: $0) }
        default: break
        }
        return found
    }

    private func beyond(_ schema: JSONValue) -> [JSONValue] {
        var values: [JSONValue] = []
        if schema["enum"] != nil { values.append(.string("no such word")) }
        if let least = schema["minLength"]?.integer, least > 0 {
            values.append(.string(String(repeating: "a", count: least - 1)))
        }
        if let most = schema["maxLength"]?.integer {
            values.append(.string(String(repeating: "a", count: most + 1)))
        }
        for (name, step) in [("minimum", -1.0), ("maximum", 1.0)] {
            guard let text = schema[name]?.number, let bound = Double(text) else { continue }
            let next = bound.magnitude < 1e15 ? "\(bound + step)" : "\(bound.magnitude * step)0e1"
            values.append(.number(JSONNumber(text: next)))
        }
        return values
    }

    private mutating func text(_ schema: JSONValue) -> String {
        if schema["format"]?.text == "uuid" { return "00000000-0000-0000-0000-0000000000aa" }
        let least = schema["minLength"]?.integer ?? 0
        let most = min(schema["maxLength"]?.integer ?? least + 20, 20_000)
        if let pattern = schema["pattern"]?.text {
            return pattern.hasSuffix("[0-9]{1,18}$")
                ? "somebody#7" : String(repeating: "b", count: most)
        }
        let count =
            [least, most, Int.random(in: least...most, using: &chance)]
            .randomElement(using: &chance) ?? least
        return String(repeating: "c", count: count)
    }

    private mutating func number(_ schema: JSONValue) -> String {
        let least = schema["minimum"]?.number
        let most = schema["maximum"]?.number
        var texts = [least, most].compactMap(\.self)
        let bounds = (
            least.flatMap { Double($0) } ?? -1000, most.flatMap { Double($0) } ?? 1000
        )
        let low = max(bounds.0, -1_000_000)
        let high = min(bounds.1, 1_000_000)
        let whole = Int.random(in: Int(low.rounded(.up))...Int(high), using: &chance)
        texts.append("\(whole)")
        if schema["type"]?.text == "number", Double(whole) < bounds.1, whole >= 0 {
            texts.append("\(whole).25")
        }
        return pick(texts) ?? "1"
    }

    private mutating func pick<Item>(_ items: [Item]) -> Item? {
        items.randomElement(using: &chance)
    }
}

extension JSONObject {
    /// The object without a member.
    fileprivate func without(_ name: String) -> JSONObject {
        var object = self
        object.members.removeAll { $0.name == name }
        return object
    }
}
