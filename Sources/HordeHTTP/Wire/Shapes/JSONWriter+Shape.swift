extension JSONWriter {
    /// Writes the shape of an object as a schema.
    mutating func schema(of shape: BodyShape, _ form: DescriptionForm = .openAPI) {
        object { writer in
            writer.member("type", "object")
            let required = shape.names.filter { shape[$0].isRequired }
            if !required.isEmpty { writer.member("required", required) }
            guard !shape.names.isEmpty else { return }
            writer.member("properties") { writer in
                for name in shape.names {
                    writer.name(name)
                    writer.schema(of: shape[name], form)
                }
            }
        }
    }

    /// Writes the shape of a field as a schema.
    mutating func schema(of field: FieldShape, _ form: DescriptionForm = .openAPI) {
        // Swagger 2.0 knows neither null nor several types.
        guard field.isNullable, !field.isRequired, form == .openAPI else {
            guard let most = field.maximumCount else { return schema(of: field.kind, form) }
            return object { writer in
                writer.members(of: field.kind, form)
                writer.member("maxItems", most)
            }
        }
        object { writer in
            writer.name("anyOf")
            writer.array(of: [field.kind, nil]) { writer, kind in
                if let kind {
                    writer.schema(of: kind, form)
                } else {
                    writer.raw(#"{"type":"null"}"#)
                }
            }
        }
    }

    /// Writes which values there are as a schema.
    mutating func schema(of kind: FieldShape.Kind, _ form: DescriptionForm = .openAPI) {
        if case .object(let shape) = kind { return schema(of: shape, form) }
        object { $0.members(of: kind, form) }
    }

    /// Writes what a schema of these values says, within its object.
    mutating func members(of kind: FieldShape.Kind, _ form: DescriptionForm) {
        switch kind {
        case .any, .object: break
        case .text(let count):
            member("type", "string")
            if count.lowerBound > 0 { member("minLength", count.lowerBound) }
            if count.upperBound < Int.max { member("maxLength", count.upperBound) }
        case .integer(let range):
            member("type", "integer")
            // Those of 64 bits are bounds too: what does not fit is refused.
            member("minimum", range.lowerBound)
            member("maximum", range.upperBound)
        case .number(let range): members(of: range)
        case .amount: members(of: .decimal(Self.amounts, step: "0.01"), form)
        case .decimal(let range, let step):
            members(of: range)
            name("multipleOf")
            raw(step)
        case .pattern(let pattern, let count):
            members(of: .text(count), form)
            member("pattern", pattern)
        case .identifier:
            member("type", "string")
            member("format", "uuid")
        case .alias where form == .swagger: members(of: .pattern(Self.alias, 1...100), form)
        case .alias:
            name("anyOf")
            array(of: [.integer(0...Self.lastUser), .pattern(Self.alias, 1...100)]) {
                $0.schema(of: $1, form)
            }
        case .truth: member("type", "boolean")
        case .word(let words):
            member("type", "string")
            member("enum", words)
        case .name where form == .swagger: member("type", "string")
        case .name: member("type", ["string", "integer"])
        case .list(let element):
            member("type", "array")
            name("items")
            schema(of: element, form)
        }
    }

    private mutating func members(of range: ClosedRange<Double>) {
        member("type", "number")
        for (name, bound) in [
            ("minimum", range.lowerBound), ("maximum", range.upperBound),
        ] where bound.isFinite {
            self.name(name)
            raw("\(bound)")
        }
    }

    /// As far as amounts are read however they are written, see ``JSONNumber/kudos``.
    private static var amounts: ClosedRange<Double> { -1e16...1e16 }
    private static var alias: String { "^([^\\n]*#)?[0-9]{1,18}$" }
    private static var lastUser: Int { 999_999_999_999_999_999 }
}
