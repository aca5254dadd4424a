internal import HTTPTypes

extension FieldMask {
    /// The longest header that is read, in bytes.
    static let longest = 2048
    /// How deeply braces may be nested.
    static let deepest = 8

    /// Reads a header.
    ///
    /// - Returns: nil when it is blank: then nothing is masked.
    /// - Throws: a 400 when its syntax is wrong or it is too long or too deep.
    static func read(_ header: String) throws(APIFault) -> FieldMask? {
        guard header.utf8.count <= longest else { throw fault("it is too long") }
        var rest = header[...].utf8.drop(while: isSpace)
        guard !rest.isEmpty else { return nil }
        let isBraced = rest.first == UInt8(ascii: "{")
        if isBraced { rest = rest.dropFirst() }
        let mask = try list(&rest, depth: 1, isInBraces: isBraced)
        guard rest.drop(while: isSpace).isEmpty else {
            throw fault("there is something after its end")
        }
        return mask
    }

    /// Reads names up to the end, or up to the brace that closes them.
    private static func list(
        _ rest: inout Substring.UTF8View, depth: Int, isInBraces: Bool
    ) throws(APIFault) -> FieldMask {
        guard depth <= deepest else { throw fault("its braces are nested too deeply") }
        var fields: [Field] = []
        while true {
            let name = try name(&rest)
            var mask: FieldMask?
            if rest.first == UInt8(ascii: "{") {
                rest = rest.dropFirst()
                mask = try list(&rest, depth: depth + 1, isInBraces: true)
                rest = rest.drop(while: isSpace)
            }
            fields.append(Field(name: name, mask: mask))
            switch rest.popFirst() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "}") where isInBraces: return FieldMask(fields: fields)
            case nil where !isInBraces: return FieldMask(fields: fields)
            case nil: throw fault("a brace is not closed")
            default: throw fault("a comma or a brace is missing or too many")
            }
        }
    }

    private static func name(_ rest: inout Substring.UTF8View) throws(APIFault) -> String {
        let text = rest.prefix { ![UInt8]("{},:".utf8).contains($0) }
        rest = rest[text.endIndex...]
        let name = PlainText.trimmed(String(Substring(text)))
        guard !name.isEmpty else { throw fault("a name is missing") }
        return name
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func fault(_ reason: String) -> APIFault {
        APIFault(.badRequest, nil, "Mask parse error: \(reason).")
    }
}
