import Foundation
import KoboldAIDouble

/// What a bridge asks an AI Horde and what that answers, kept as a text file: see
/// `Tests/BridgeGolden/README.md`.
struct BridgeConversation {
    /// A line, or a request with its answer.
    enum Part {
        case remark(String)
        case exchange(request: [String], answer: [String])
    }

    let name: String
    private(set) var parts: [Part] = []

    /// The folder of all of them.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "BridgeGolden")

    /// The names of all of them, sorted.
    static let names: [String] = {
        let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (all ?? []).filter { $0.hasSuffix(".http") }.sorted()
    }()

    /// Reads a file of the folder.
    init(named name: String) throws {
        self.name = name
        let url = Self.folder.appending(path: name)
        let text = try String(contentsOf: url, encoding: .utf8)
        var request: [String] = []
        var answer: [String] = []
        func end() {
            if !answer.isEmpty { parts.append(.exchange(request: request, answer: answer)) }
            (request, answer) = ([], [])
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("< ") {
                answer.append(String(line.dropFirst(2)))
                continue
            }
            if !answer.isEmpty { end() }
            if line.hasPrefix("> ") {
                request.append(String(line.dropFirst(2)))
            } else {
                parts.append(.remark(line))
            }
        }
        end()
    }

    /// The requests as they stand there.
    var requests: [[String]] {
        parts.compactMap { if case .exchange(let request, _) = $0 { request } else { nil } }
    }

    /// The answers, to be given one after the other.
    var answers: [LoopbackReply] {
        parts.compactMap {
            if case .exchange(_, let answer) = $0 { Self.reply(answer) } else { nil }
        }
    }

    /// The same with other requests.
    func with(_ requests: [[String]]) -> BridgeConversation {
        var copy = self
        var left = requests[...]
        copy.parts = parts.map { part in
            guard case .exchange(_, let answer) = part else { return part }
            return .exchange(request: left.popFirst() ?? [], answer: answer)
        }
        return copy
    }

    /// Puts the file back.
    func write() throws {
        let lines = parts.flatMap { part -> [String] in
            switch part {
            case .remark(let line): [line]
            case .exchange(let request, let answer):
                request.map { "> \($0)" } + answer.map { "< \($0)" }
            }
        }
        let text = lines.joined(separator: "\n")
        try Data(text.utf8).write(to: Self.folder.appending(path: name))
    }

    /// A request as lines: method and target, what headers tell, the body to the byte.
    static func lines(of request: LoopbackRequest) -> [String] {
        let headers = request.headers.filter { !["host", "content-length"].contains($0.key) }
        return ["\(request.method) \(request.target)"]
            + headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            + (request.body.isEmpty ? [] : [request.body])
    }

    /// The answer of some lines: a status, headers, a body that begins with `{` or `<`.
    private static func reply(_ lines: [String]) -> LoopbackReply {
        var headers = ["content-type": "application/json; charset=utf-8"]
        var body = ""
        for line in lines.dropFirst() {
            if line.hasPrefix("{") || line.hasPrefix("<") || !body.isEmpty {
                body += line + "\n"
            } else if let colon = line.firstIndex(of: ":") {
                headers[String(line[..<colon])] = String(line[colon...].dropFirst(2))
            }
        }
        return .whole(
            status: lines.first.flatMap { Int($0) } ?? 0, headers: headers, body: body,
            hasLength: true)
    }
}
