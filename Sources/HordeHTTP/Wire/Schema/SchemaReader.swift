/// Reads the fields of a JSON object strictly and collects everything that is wrong with them.
///
/// A type is never converted: `"200"` is not a number, 1 is not true, and null is no value. The
/// one exception is a number without fraction, which is an integer however it is written. Fields
/// that nobody asks for are ignored. Absent fields read as nil; so do wrong ones, and the fault
/// stands in ``faults``.
struct SchemaReader {
    private let object: JSONObject
    private let path: String
    /// Takes note of what is looked for; nil when something is read in earnest.
    private let recorder: ShapeRecorder?
    /// What is wrong so far.
    private(set) var faults: [FieldFault] = []
    /// True when a text that was read holds the character U+0000, which no name or prompt may.
    private(set) var holdsNUL = false

    /// Starts at an object; `path` is the way to it, ending with a stop, or empty.
    init(_ object: JSONObject, path: String = "", recorder: ShapeRecorder? = nil) {
        self.object = object
        self.path = path
        self.recorder = recorder
    }

    /// Says what a field may hold that is read from its value as it is.
    func expect(
        _ name: String, _ kind: FieldShape.Kind, isRequired: Bool = false,
        isNullable: Bool = false
    ) {
        recorder?.note(name, kind)
        if isRequired { recorder?.require(name) }
        if isNullable { recorder?.allowNull(name) }
    }

    /// Says how many entries a list may have that is counted after it is read.
    func expect(_ name: String, upTo count: Int) {
        recorder?.limit(name, to: count)
    }

    /// Notes a fault of a field.
    mutating func fail(_ name: String, _ text: String) {
        faults.append(FieldFault(path: path + name, text: text))
    }

    /// The value of a field as it is; nil when absent.
    func value(_ name: String) -> JSONValue? {
        recorder?.note(name, .any)
        return object[name]
    }

    /// True when the field is there, whatever its value.
    func has(_ name: String) -> Bool {
        recorder?.note(name, .any)
        return object[name] != nil
    }

    /// Notes that a field is missing.
    mutating func missing(_ name: String) {
        recorder?.require(name)
        fail(name, "is required")
    }

    /// Reads a text of a number of characters within bounds.
    mutating func string(_ name: String, count: ClosedRange<Int> = 0...Int.max) -> String? {
        recorder?.note(name, .text(count))
        guard let value = object[name] else { return nil }
        return string(value, name: name, count: count)
    }

    /// Reads an integer within bounds.
    mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        recorder?.note(name, .integer(range))
        guard let value = object[name] else { return nil }
        guard case .number(let number) = value, let integer = number.integer,
            range.contains(integer)
        else {
            fail(name, "must be an integer \(Self.describe(range))")
            return nil
        }
        return integer
    }

    /// Reads a number within bounds, as its text.
    mutating func number(_ name: String, in range: ClosedRange<Double>) -> JSONNumber? {
        recorder?.note(name, .number(range))
        guard let value = object[name] else { return nil }
        guard case .number(let number) = value, range.contains(number.approximation) else {
            fail(name, "must be a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// Reads a truth value.
    mutating func bool(_ name: String) -> Bool? {
        recorder?.note(name, .truth)
        guard let value = object[name] else { return nil }
        guard case .bool(let truth) = value else {
            fail(name, "must be true or false")
            return nil
        }
        return truth
    }

    /// Reads one of a few words.
    mutating func word(_ name: String, of words: [String]) -> String? {
        recorder?.note(name, .word(words))
        guard let value = object[name] else { return nil }
        guard case .string(let word) = value, words.contains(word) else {
            fail(name, "must be one of: \(words.joined(separator: ", "))")
            return nil
        }
        return word
    }

    /// Reads a list of texts, each of a number of characters within bounds.
    mutating func strings(_ name: String, count: ClosedRange<Int> = 0...Int.max) -> [String]? {
        recorder?.note(name, .list(.text(count)))
        guard let values = array(name) else { return nil }
        var texts: [String] = []
        for (index, value) in values.enumerated() {
            guard let text = string(value, name: "\(name).\(index)", count: count) else { continue }
            texts.append(text)
        }
        return texts
    }

    /// Reads a list of integers.
    mutating func integers(_ name: String) -> [Int]? {
        recorder?.note(name, .list(.integer(Int.min...Int.max)))
        guard let values = array(name) else { return nil }
        var integers: [Int] = []
        for (index, value) in values.enumerated() {
            guard case .number(let number) = value, let integer = number.integer else {
                fail("\(name).\(index)", "must be an integer")
                continue
            }
            integers.append(integer)
        }
        return integers
    }

    /// Reads an object with a reader of its own.
    mutating func object<Result>(
        _ name: String, read: (inout SchemaReader) -> Result
    ) -> Result? {
        if let recorder { recorder.note(name, .object(Self.shape(of: read))) }
        guard let value = object[name] else { return nil }
        return nested(value, name: name, read: read)
    }

    /// Reads a list of objects, each with a reader of its own.
    mutating func objects<Result>(
        _ name: String, read: (inout SchemaReader) -> Result
    ) -> [Result]? {
        if let recorder { recorder.note(name, .list(.object(Self.shape(of: read)))) }
        guard let values = array(name) else { return nil }
        var results: [Result] = []
        for (index, value) in values.enumerated() {
            if let result = nested(value, name: "\(name).\(index)", read: read) {
                results.append(result)
            }
        }
        return results
    }
}

extension SchemaReader {
    /// What a reader of an object looks for.
    private static func shape<Result>(of read: (inout SchemaReader) -> Result) -> BodyShape {
        let recorder = ShapeRecorder()
        var reader = SchemaReader([:], recorder: recorder)
        _ = read(&reader)
        return recorder.shape
    }

    private mutating func array(_ name: String) -> [JSONValue]? {
        guard let value = object[name] else { return nil }
        guard case .array(let values) = value else {
            fail(name, "must be a list")
            return nil
        }
        return values
    }

    private mutating func nested<Result>(
        _ value: JSONValue, name: String, read: (inout SchemaReader) -> Result
    ) -> Result? {
        guard case .object(let inside) = value else {
            fail(name, "must be an object")
            return nil
        }
        var reader = SchemaReader(inside, path: "\(path)\(name).")
        let result = read(&reader)
        faults += reader.faults
        holdsNUL = holdsNUL || reader.holdsNUL
        return result
    }

    private mutating func string(
        _ value: JSONValue, name: String, count: ClosedRange<Int>
    ) -> String? {
        guard case .string(let text) = value else {
            fail(name, "must be a string")
            return nil
        }
        if text.utf8.contains(0) { holdsNUL = true }
        guard count == 0...Int.max || count.contains(text.unicodeScalars.count) else {
            fail(name, "must have \(Self.describe(count, unit: "characters"))")
            return nil
        }
        return text
    }

    private static func describe(_ range: ClosedRange<Int>) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (Int.min, Int.max): "that fits 64 bits"
        case (let least, Int.max): "from \(least)"
        case (let least, let most): "from \(least) to \(most)"
        }
    }

    private static func describe(_ range: ClosedRange<Int>, unit: String) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (let least, Int.max): "at least \(least) \(unit)"
        case (0, let most): "at most \(most) \(unit)"
        case (let least, let most): "\(least) to \(most) \(unit)"
        }
    }
}
