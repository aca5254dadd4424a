import Foundation
import Testing

/// Checks documents against a schema in JSON, as far as the schemas of this project go.
///
/// A keyword that it does not know fails the test, so that nothing in a schema goes unchecked.
struct JSONSchema {
    private let root: JSON

    /// Reads a schema.
    init(_ text: String) throws {
        root = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    /// The names of the members that it describes for an object, by the steps to its description.
    func members(at steps: [String]) -> Set<String> {
        Set(steps.reduce(root) { $0[$1] }["properties"].members.keys)
    }

    /// True when the schema accepts a document.
    func accepts(_ text: String) throws -> Bool {
        try accepts(JSONDecoder().decode(JSON.self, from: Data(text.utf8)), by: root)
    }

    private func accepts(_ value: JSON, by schema: JSON) throws -> Bool {
        guard case .object(let keywords) = schema else { return schema == true }
        return try keywords.allSatisfy { keyword, argument in
            switch keyword {
            case "$schema", "$defs", "title", "description": true
            case "$ref": try accepts(value, by: target(of: argument))
            case "type": isOf(argument.string, value)
            case "oneOf":
                try argument.elements.filter { try accepts(value, by: $0) }.count == 1
            case "minimum": isNumber(value, argument, >=)
            case "maximum": isNumber(value, argument, <=)
            case "exclusiveMinimum": isNumber(value, argument, >)
            case "enum": argument.elements.contains(value)
            case "items": try value.elements.allSatisfy { try accepts($0, by: argument) }
            case "minItems": value.list.map { $0.count >= argument.integer ?? 0 } ?? true
            case "maxItems": value.list.map { $0.count <= argument.integer ?? 0 } ?? true
            case "minLength": value.string.map { $0.count >= argument.integer ?? 0 } ?? true
            case "required": argument.elements.allSatisfy { value.has($0.string ?? "") }
            case "properties", "propertyNames", "additionalProperties":
                try value.members.allSatisfy { try accepts($0, of: keyword, in: schema) }
            default: throw POSIXError(.EINVAL)
            }
        }
    }

    private func accepts(
        _ member: (key: String, value: JSON), of keyword: String, in schema: JSON
    ) throws -> Bool {
        switch keyword {
        case "properties":
            guard schema[keyword].has(member.key) else { return true }
            return try accepts(member.value, by: schema[keyword][member.key])
        case "propertyNames": return try accepts(.text(member.key), by: schema[keyword])
        default:
            return try schema["properties"].has(member.key)
                || accepts(member.value, by: schema[keyword])
        }
    }

    private func isNumber(_ value: JSON, _ limit: JSON, _ holds: (Decimal, Decimal) -> Bool) -> Bool
    {
        guard case .number(let number) = value, case .number(let limit) = limit else { return true }
        return holds(number, limit)
    }

    private func isOf(_ type: String?, _ value: JSON) -> Bool {
        switch value {
        case .object: type == "object"
        case .number(let number):
            type == "number" || type == "integer" && Int("\(number)") != nil
        case .text: type == "string"
        case .list: type == "array"
        case .boolean: type == "boolean"
        case .null: false
        }
    }

    private func target(of reference: JSON) throws -> JSON {
        let way = try #require(reference.string).split(separator: "/").dropFirst()
        return way.reduce(root) { $0[String($1)] }
    }
}

extension JSON {
    /// The members of an object; none for anything else.
    fileprivate var members: [String: JSON] {
        guard case .object(let members) = self else { return [:] }
        return members
    }

    /// The elements of a list; nil for anything else.
    fileprivate var list: [JSON]? {
        if case .list(let elements) = self { elements } else { nil }
    }

    /// True when an object has a member.
    fileprivate func has(_ name: String) -> Bool { members[name] != nil }
}
