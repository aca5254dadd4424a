/// Reads one JSON document strictly: no trailing bytes, comments, bare words or invalid Unicode.
///
/// Of members with the same name the last one counts; see ``JSONObject``.
struct JSONReader {
    let bytes: [UInt8]
    var index = 0
    private var valuesLeft: Int
    private var depthLeft: Int

    /// Reads a whole document.
    ///
    /// - Complexity: linear in the number of bytes.
    static func read(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes: bytes, limits: limits)
        reader.skipSpace()
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == bytes.count else {
            throw .unexpectedByte(offset: reader.index)
        }
        return value
    }

    private init(bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        valuesLeft = limits.values
        depthLeft = limits.depth
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        guard index < bytes.count else { throw .unexpectedEnd }
        valuesLeft -= 1
        guard valuesLeft >= 0 else { throw .tooManyValues }
        switch bytes[index] {
        case UInt8(ascii: "\""):
            return .string(try string())
        case UInt8(ascii: "{"):
            return .object(try object())
        case UInt8(ascii: "["):
            return .array(try array())
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        default:
            return .number(try number())
        }
    }

    private mutating func object() throws(JSONFault) -> JSONObject {
        try descend()
        defer { depthLeft += 1 }
        var object = JSONObject()
        if skip(UInt8(ascii: "}")) { return object }
        repeat {
            skipSpace()
            guard index < bytes.count else { throw .unexpectedEnd }
            guard bytes[index] == UInt8(ascii: "\"") else { throw .unexpectedByte(offset: index) }
            let name = try string()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            object.members.append(JSONObject.Member(name: name, value: try value()))
        } while skip(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return object
    }

    private mutating func array() throws(JSONFault) -> [JSONValue] {
        try descend()
        defer { depthLeft += 1 }
        var values: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return values }
        repeat {
            skipSpace()
            values.append(try value())
        } while skip(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return values
    }

    private mutating func descend() throws(JSONFault) {
        guard depthLeft > 0 else { throw .tooDeep }
        depthLeft -= 1
        index += 1
    }
}

extension JSONReader {
    /// Goes to the next byte that is no white space.
    mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    /// Skips white space, then the byte if it is there.
    private mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard !skip(byte) else { return }
        throw index < bytes.count ? .unexpectedByte(offset: index) : .unexpectedEnd
    }

    private mutating func word(_ word: StaticString) throws(JSONFault) {
        for byte in word.description.utf8 {
            guard index < bytes.count else { throw .unexpectedEnd }
            guard bytes[index] == byte else { throw .unexpectedByte(offset: index) }
            index += 1
        }
    }
}
