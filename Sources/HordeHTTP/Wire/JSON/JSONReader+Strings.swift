extension JSONReader {
    /// Reads a string, from its opening quote on.
    mutating func string() throws(JSONFault) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return try text(bytes[start..<(index - 1)])
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw .unexpectedByte(offset: index) }
            index += 1
        }
        throw .unexpectedEnd
    }

    /// Reads the rest of a string that has escapes; `index` is at the first one.
    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var decoded = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return try text(decoded[...]) }
            guard byte >= 0x20 else { throw .unexpectedByte(offset: index - 1) }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &decoded)
            } else {
                decoded.append(byte)
            }
        }
        throw .unexpectedEnd
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONFault) {
        guard index < bytes.count else { throw .unexpectedEnd }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "u"): decoded.append(contentsOf: try scalar().utf8)
        default: throw .unexpectedByte(offset: index - 1)
        }
    }

    /// Reads the digits of a `\u` escape, and of the second one when the first is half of a pair.
    ///
    /// Half a pair alone becomes U+FFFD: clients that cut a text inside an emoji send it.
    private mutating func scalar() throws(JSONFault) -> Character {
        let first = try unit()
        guard (0xD800...0xDFFF).contains(first) else { return try character(first) }
        guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let afterFirst = index
        index += 2
        let second = try unit()
        guard (0xDC00...0xDFFF).contains(second) else {
            index = afterFirst
            return "\u{FFFD}"
        }
        return try character(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private func character(_ value: UInt32) throws(JSONFault) -> Character {
        guard let scalar = Unicode.Scalar(value) else { throw .invalidText(offset: index) }
        return Character(scalar)
    }

    /// Reads four hexadecimal digits.
    private mutating func unit() throws(JSONFault) -> UInt32 {
        guard index + 4 <= bytes.count else { throw .unexpectedEnd }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                throw .unexpectedByte(offset: index)
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private func text(_ slice: ArraySlice<UInt8>) throws(JSONFault) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw .invalidText(offset: index)
        }
        return text
    }
}
