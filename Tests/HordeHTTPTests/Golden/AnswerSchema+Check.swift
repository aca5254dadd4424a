@testable import HordeHTTP

/// What a JSON document shows of a shape.
struct SchemaFindings {
    /// What the shape does not allow, each with its place.
    var faults: [String] = []
    /// The members that appeared, by their places, such as `generations[].text`.
    var seen: Set<String> = []
}

extension AnswerSchema {
    /// Compares a document with the shape; a member that the shape does not name is a fault.
    func check(_ value: JSONValue, at place: String, _ findings: inout SchemaFindings) {
        switch (self, value) {
        case (.any, _), (.text, .string), (.bool, .bool), (.null, .null), (.orNull, .null),
            (.number, .number):
            break
        case (.word(let words), .string(let text)) where words.contains(text): break
        case (.integer, .number(let number)) where !number.text.contains("."): break
        case (.list(let element), .array(let values)):
            for value in values { element.check(value, at: place + "[]", &findings) }
        case (.map(let schema), .object(let object)):
            for member in object.members {
                schema.check(member.value, at: place + ".*", &findings)
            }
        case (.object(let fields), .object(let object)):
            Self.check(fields, object, at: place, &findings)
        case (.orNull(let schema), _), (.pageOr(let schema), _):
            schema.check(value, at: place, &findings)
        case (.shared(let name), _):
            let schema = Self.shared.first { $0.name == name }?.schema
            schema?.check(value, at: name, &findings)
        case (.oneOf(let schemas), _):
            let all = schemas.map { schema in
                var findings = SchemaFindings()
                schema.check(value, at: place, &findings)
                return findings
            }
            guard let fitting = all.first(where: \.faults.isEmpty) else {
                return findings.faults += all.flatMap(\.faults)
            }
            findings.seen.formUnion(fitting.seen)
        default: findings.faults.append("\(place) is not \(self)")
        }
    }

    private static func check(
        _ fields: [AnswerField], _ object: JSONObject, at place: String,
        _ findings: inout SchemaFindings
    ) {
        for field in fields where field.isRequired && object[field.name] == nil {
            findings.faults.append("\(place).\(field.name) is missing")
        }
        for member in object.members {
            let inner = "\(place).\(member.name)"
            guard let field = fields.first(where: { $0.name == member.name }) else {
                findings.faults.append("\(inner) is not described")
                continue
            }
            findings.seen.insert(inner)
            field.schema.check(member.value, at: inner, &findings)
        }
    }

    /// The places of all members that the shape names.
    func places(at place: String) -> [String] {
        switch self {
        case .list(let element): element.places(at: place + "[]")
        case .map(let schema): schema.places(at: place + ".*")
        case .object(let fields):
            fields.flatMap { field in
                let inner = "\(place).\(field.name)"
                return [inner] + field.schema.places(at: inner)
            }
        case .orNull(let schema), .pageOr(let schema): schema.places(at: place)
        case .oneOf(let schemas): schemas.flatMap { $0.places(at: place) }
        case .shared(let name):
            Self.shared.first { $0.name == name }?.schema.places(at: name) ?? []
        default: []
        }
    }
}
