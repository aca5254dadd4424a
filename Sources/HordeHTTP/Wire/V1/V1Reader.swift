/// Reads the fields of a body as the servers of 2022 did: scalars are converted, a lone text stands
/// for a list of one, null is absent, and the first fault alone is told.
struct V1Reader {
    private let object: JSONObject
    /// The first thing that is wrong; nil so far.
    private(set) var fault: FieldFault?

    /// Starts at a body.
    ///
    /// - Throws: an ``APIFault`` for bytes that are no JSON object.
    init(_ bytes: [UInt8]) throws(APIFault) {
        guard let document = try? JSONReader.read(bytes), case .object(let object) = document else {
            throw APIFault.malformedBody
        }
        self.object = object
    }

    /// Notes a fault, unless there is one already.
    mutating func fail(_ name: String, _ text: String) {
        if fault == nil { fault = FieldFault(path: name, text: text) }
    }

    /// The value of a field; nil when it is absent or null.
    func value(_ name: String) -> JSONValue? {
        let value = object[name]
        return value == .null ? nil : value
    }

    /// A text, or a number as it was written; nil when absent.
    mutating func text(_ name: String) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = Argument.text(value) else {
            fail(name, "must be a text")
            return nil
        }
        guard !text.utf8.contains(0) else {
            fail(name, "may not hold the character U+0000")
            return nil
        }
        return text
    }

    /// A text that must be there; empty when it is not.
    mutating func requiredText(_ name: String) -> String {
        guard let text = text(name) else {
            fail(name, "is required")
            return ""
        }
        return text
    }

    /// A whole number within bounds; nil when absent.
    mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = value(name) else { return nil }
        guard let integer = Argument.integer(value), let number = Int(exactly: integer),
            range.contains(number)
        else {
            fail(name, "must be an integer from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// Texts; a lone one is a list of one, and what is no text is left out.
    func texts(_ name: String) -> [String] {
        switch value(name) {
        case .array(let values): values.compactMap { Argument.text($0) }
        case let value?: Argument.text(value).map { [$0] } ?? []
        case nil: []
        }
    }

    /// An object; empty when there is none.
    func members(_ name: String) -> JSONObject {
        if case .object(let object) = value(name) { object } else { JSONObject() }
    }
}

extension V1Reader {
    /// Starts at an object inside a body.
    init(_ object: JSONObject) {
        self.object = object
    }

    /// Notes the fault of an object inside.
    mutating func take(_ inner: V1Reader) {
        if let fault = inner.fault { fail(fault.path, fault.text) }
    }

    /// Ends the reading.
    ///
    /// - Throws: a ``V1Fault`` with the first thing that is wrong.
    func finish() throws(V1Fault) {
        if let fault { throw V1Fault(field: fault) }
    }
}
