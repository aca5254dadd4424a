import HTTPTypes

extension Reply {
    /// Headers that every answer has; the file on the edge shows them once.
    private static let usual: [String: String?] = [
        "content-length": nil,
        "content-type": "application/json; charset=utf-8",
        "access-control-allow-origin": "*",
        "access-control-allow-methods": nil, "access-control-allow-headers": nil,
        "horde-node": "horde", "x-content-type-options": "nosniff",
    ]

    /// The answer as lines: the status, the headers that not every answer has, and the body.
    func golden(isShort: Bool) -> [String] {
        var lines = ["\(status)"]
        for field in headers {
            if let usual = Self.usual[field.name.canonicalName] {
                if usual == nil || usual == field.value { continue }
            }
            lines.append("\(field.name): \(field.value)")
        }
        if isShort {
            lines.append("(a body that is not shown)")
        } else if !text.isEmpty {
            lines += text.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            if lines.last == "" { lines.removeLast() } else { lines.append("(no line feed)") }
        }
        return lines
    }
}
