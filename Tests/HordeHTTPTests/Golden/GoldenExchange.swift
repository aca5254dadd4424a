import HTTPTypes

/// A request of a recorded conversation, with the answer that it has to get.
struct GoldenExchange: Sendable {
    let method: String
    var path: String
    var headers: [(name: String, value: String)] = []
    var body: String?
    /// The lines of the answer: status, headers that tell something, body.
    var answer: [String] = []

    private static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    /// Starts at a first line, such as `GET /api/v2/users`; nil when it is none.
    init?(firstLine line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, Self.methods.contains(String(parts[0])), parts[1].hasPrefix("/")
        else { return nil }
        method = String(parts[0])
        path = String(parts[1])
    }

    /// Takes a further line of the request: a header, or of the body.
    mutating func take(_ line: Substring) {
        let parts = line.split(separator: ":", maxSplits: 1)
        let isName = parts.first?.allSatisfy { $0.isLetter || $0 == "-" } ?? false
        if body == nil, isName, parts.count == 2, parts[1].hasPrefix(" ") {
            headers.append((String(parts[0]), String(parts[1].dropFirst())))
        } else {
            body = body.map { "\($0)\n\(line)" } ?? String(line)
        }
    }

    /// The lines as they stand in the file.
    var lines: [String] {
        var lines = ["> \(method) \(path)"]
        lines += headers.map { "> \($0.name): \($0.value)" }
        if let body {
            lines += body.split(separator: "\n", omittingEmptySubsequences: false)
                .map { "> \($0)" }
        }
        return lines + answer.map { $0.isEmpty ? "<" : "< \($0)" }
    }

    /// The status of the answer that stands there; 0 when none does.
    var status: Int { answer.first.flatMap { Int($0) } ?? 0 }

    /// The path without its query.
    var pathAlone: String { String(path.prefix { $0 != "?" }) }
}
