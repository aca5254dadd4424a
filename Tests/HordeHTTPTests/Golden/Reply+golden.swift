import HTTPTypes

extension Reply {
    /// Headers that every answer has; the file on the edge shows them once.
    private static let usual: [String: String?] = [
        "content-length": nil,
        "content-type": "application/json; charset=utf-8",
        "access-control-allow-origin": "*",
        "access-control-allow-methods": nil, "access-control-allow-headers": nil,
        "access-control-expose-headers": nil,
        "horde-node": "horde", "x-content-type-options": "nosniff",
    ]

    /// How much of an answer is noted.
    enum Extent: Sendable {
        /// Without the headers that every answer has.
        case usual
        /// With all headers.
        case full
        /// Without its body.
        case short
    }

    /// The answer as lines: the status, headers, and the body.
    func golden(_ extent: Extent) -> [String] {
        var lines = ["\(status)"]
        for field in headers {
            if extent != .full, let usual = Self.usual[field.name.canonicalName] {
                if usual == nil || usual == field.value { continue }
            }
            lines.append("\(field.name): \(field.value)")
        }
        if extent == .short {
            lines.append("(a body that is not shown)")
        } else if !text.isEmpty {
            lines += text.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            if lines.last == "" { lines.removeLast() } else { lines.append("(no line feed)") }
        }
        return lines
    }
}
