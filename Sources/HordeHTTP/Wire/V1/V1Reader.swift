/// Reads the fields of a body as the servers of 2022 did: scalars are converted, a lone text stands
/// for a list of one, null is absent, and the first fault alone is told.
struct V1Reader {
    private let object: JSONObject
    /// Takes note of what is looked for; nil when something is read in earnest.
    let recorder: ShapeRecorder?
    /// The first thing that is wrong; nil so far.
    private(set) var fault: FieldFault?

    /// Starts at a body.
    ///
    /// - Throws: an ``APIFault`` for bytes that are no JSON object.
    init(_ bytes: [UInt8]) throws(APIFault) {
        recorder = ShapeRecorder.current
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
        recorder?.note(name, .any)
        recorder?.allowNull(name)
        let value = object[name]
        return value == .null ? nil : value
    }

    /// A text, or a number as it was written; nil when absent.
    mutating func text(_ name: String) -> String? {
        recorder?.note(name, .name)
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
        recorder?.require(name)
        guard let text = text(name) else {
            fail(name, "is required")
            return ""
        }
        return text
    }

    /// A whole number within bounds; nil when absent.
    mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        recorder?.note(name, .integer(range))
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
        recorder?.note(name, .list(.name))
        return switch value(name) {
        case .array(let values): values.compactMap { Argument.text($0) }
        case let value?: Argument.text(value).map { [$0] } ?? []
        case nil: []
        }
    }

    /// Reads an object inside with a reader of its own; an empty one when there is none.
    mutating func inside<Result>(
        _ name: String, read: (_ reader: inout V1Reader, _ members: JSONObject) -> Result
    ) -> Result {
        let members =
            if case .object(let object) = value(name) { object } else { JSONObject() }
        var inner = V1Reader(members, recorder: recorder.map { _ in ShapeRecorder() })
        let result = read(&inner, members)
        if let fault = inner.fault { fail(fault.path, fault.text) }
        if let shape = inner.recorder?.shape { recorder?.note(name, .object(shape)) }
        return result
    }
}

extension V1Reader {
    private init(_ object: JSONObject, recorder: ShapeRecorder?) {
        self.object = object
        self.recorder = recorder
    }

    /// Ends the reading.
    ///
    /// - Throws: a ``V1Fault`` with the first thing that is wrong.
    func finish() throws(V1Fault) {
        if let fault { throw V1Fault(field: fault) }
    }
}
