extension JSONWriter {
    /// Writes a shape as JSON Schema; for Swagger 2.0 with what that can express.
    mutating func schema(_ schema: AnswerSchema, _ form: DescriptionForm) {
        object { $0.members(of: schema, form) }
    }

    /// Writes all shapes that answers share, by their names.
    mutating func sharedSchemas(_ form: DescriptionForm) {
        object { writer in
            for (name, schema) in AnswerSchema.shared {
                writer.name(name)
                writer.schema(schema, form)
            }
        }
    }

    private mutating func members(of schema: AnswerSchema, _ form: DescriptionForm) {
        switch schema {
        case .text, .page, .pageOr: member("type", "string")
        case .word(let words):
            member("type", "string")
            member("enum", words)
        case .integer: member("type", "integer")
        case .number: member("type", "number")
        case .bool: member("type", "boolean")
        case .null:
            if form == .openAPI { member("type", "null") } else { member("x-nullable", true) }
        case .any: break
        case .list(let element):
            member("type", "array")
            name("items")
            self.schema(element, form)
        case .map(let value):
            member("type", "object")
            name("additionalProperties")
            self.schema(value, form)
        case .object(let fields): members(of: fields, form)
        case .orNull(let schema):
            guard form == .openAPI else {
                member("x-nullable", true)
                return members(of: schema, form)
            }
            alternatives([schema, .null], form)
        case .oneOf(let schemas):
            if form == .openAPI { alternatives(schemas, form) }
        case .shared(let name):
            let place = form == .openAPI ? "components/schemas" : "definitions"
            member("$ref", "#/\(place)/\(name)")
        }
    }

    private mutating func members(of fields: [AnswerField], _ form: DescriptionForm) {
        member("type", "object")
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { member("required", required) }
        member("properties") { writer in
            for field in fields {
                writer.name(field.name)
                writer.schema(field.schema, form)
            }
        }
    }

    private mutating func alternatives(_ schemas: [AnswerSchema], _ form: DescriptionForm) {
        name("anyOf")
        array(of: schemas) { $0.schema($1, form) }
    }

    /// Writes the body of an answer: its media types with their shapes.
    mutating func content(_ schema: AnswerSchema, _ form: DescriptionForm) {
        guard form == .openAPI else {
            var shape = schema
            if case .pageOr(let json) = schema { shape = json }
            name("schema")
            return self.schema(shape, form)
        }
        member("content") { writer in
            switch schema {
            case .page: writer.media("text/html", .text)
            case .pageOr(let json):
                writer.media("application/json", json)
                writer.media("text/html", .text)
            default: writer.media("application/json", schema)
            }
        }
    }

    private mutating func media(_ type: String, _ schema: AnswerSchema) {
        member(type) { writer in
            writer.name("schema")
            writer.schema(schema, .openAPI)
        }
    }
}
