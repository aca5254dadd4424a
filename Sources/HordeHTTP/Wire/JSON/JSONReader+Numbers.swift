extension JSONReader {
    /// Reads a number: an optional minus, digits without a leading zero, an optional fraction, an
    /// optional exponent.
    mutating func number() throws(JSONFault) -> JSONNumber {
        let start = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count,
                bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
            {
                index += 1
            }
            try digits()
        }
        guard index - start <= 64 else { throw .unexpectedByte(offset: start + 64) }
        return JSONNumber(text: String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// Skips one digit or more.
    private mutating func digits() throws(JSONFault) {
        let start = index
        while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        guard index == start else { return }
        throw index < bytes.count ? .unexpectedByte(offset: index) : .unexpectedEnd
    }
}
