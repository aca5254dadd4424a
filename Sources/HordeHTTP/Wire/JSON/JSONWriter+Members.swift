internal import HordeCore

extension JSONWriter {
    /// Writes a text member.
    mutating func member(_ name: String, _ value: String) {
        self.name(name)
        string(value)
    }

    /// Writes a text member, or null.
    mutating func member(_ name: String, orNull value: String?) {
        self.name(name)
        if let value { string(value) } else { raw("null") }
    }

    /// Writes an integer member.
    mutating func member(_ name: String, _ value: some BinaryInteger) {
        self.name(name)
        raw(String(value))
    }

    /// Writes a truth value.
    mutating func member(_ name: String, _ value: Bool) {
        self.name(name)
        raw(value ? "true" : "false")
    }

    /// Writes an amount as the shortest decimal number.
    mutating func member(_ name: String, _ value: Kudos) {
        self.name(name)
        raw(value.decimal)
    }

    /// Writes null.
    mutating func null(_ name: String) {
        self.name(name)
        raw("null")
    }

    /// Writes an identifier as UUID text.
    mutating func member(_ name: String, _ value: some UniqueIdentifier) {
        member(name, value.description)
    }

    /// Writes a list of texts.
    mutating func member(_ name: String, _ values: [String]) {
        self.name(name)
        array(of: values) { $0.string($1) }
    }

    /// Writes a list of identifiers.
    mutating func member(_ name: String, _ values: [some UniqueIdentifier]) {
        self.name(name)
        array(of: values) { $0.string($1.description) }
    }

    /// Writes an object member.
    mutating func member(_ name: String, _ content: (inout JSONWriter) -> Void) {
        self.name(name)
        object(content)
    }

    /// Writes thousandths as a decimal number, such as 12.5 for 12500.
    mutating func member(_ name: String, thousandths value: Int64) {
        self.name(name)
        let fraction = String(1000 + value.magnitude % 1000).dropFirst()
        raw("\(value < 0 ? "-" : "")\(value.magnitude / 1000).\(fraction)")
    }

    /// Writes a value as it was read.
    mutating func value(_ value: JSONValue) {
        switch value {
        case .null: raw("null")
        case .bool(let truth): raw(truth ? "true" : "false")
        case .number(let number): raw(number.text)
        case .string(let text): string(text)
        case .array(let values): array(of: values) { $0.value($1) }
        case .object(let object):
            self.object { writer in
                for member in object.members {
                    writer.name(member.name)
                    writer.value(member.value)
                }
            }
        }
    }
}
