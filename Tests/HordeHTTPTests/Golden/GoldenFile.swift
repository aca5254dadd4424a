import Foundation

/// A conversation that is kept as a text file: see `Tests/Golden/README.md`.
struct GoldenFile: Sendable {
    /// A part of it.
    enum Step: Sendable {
        /// A comment or an empty line.
        case remark(String)
        /// An order to the test, such as `@advance 60`.
        case order(name: String, words: [String])
        /// A request and its answer.
        case exchange(GoldenExchange)
    }

    let name: String
    var steps: [Step] = []

    /// The folder of all of them.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    /// The names of all of them, sorted.
    static let names: [String] = {
        let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (all ?? []).filter { $0.hasSuffix(".http") }.sorted()
    }()

    /// Reads a file of the folder.
    init(named name: String) throws {
        let url = Self.folder.appending(path: name)
        self.init(name: name, text: try String(contentsOf: url, encoding: .utf8))
    }

    /// Reads a text.
    init(name: String, text: String) {
        self.name = name
        var exchange: GoldenExchange?
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            if line.hasPrefix("> ") {
                let rest = line.dropFirst(2)
                if let next = GoldenExchange(firstLine: rest) {
                    if let exchange { steps.append(.exchange(exchange)) }
                    exchange = next
                } else {
                    exchange?.take(rest)
                }
            } else if line.hasPrefix("<") {
                exchange?.answer.append(String(line.dropFirst(2)))
            } else {
                if let exchange { steps.append(.exchange(exchange)) }
                exchange = nil
                steps.append(Self.step(line))
            }
        }
        if let exchange { steps.append(.exchange(exchange)) }
    }

    private static func step(_ line: Substring) -> Step {
        guard line.hasPrefix("@") else { return .remark(String(line)) }
        let words = line.dropFirst().split(separator: " ").map(String.init)
        return .order(name: words.first ?? "", words: Array(words.dropFirst()))
    }

    /// The file as a text.
    var text: String {
        let lines = steps.flatMap { step -> [String] in
            switch step {
            case .remark(let line): [line]
            case .order(let name, let words): [(["@" + name] + words).joined(separator: " ")]
            case .exchange(let exchange): exchange.lines
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// All requests with their answers.
    var exchanges: [GoldenExchange] {
        steps.compactMap { if case .exchange(let exchange) = $0 { exchange } else { nil } }
    }

    /// What the orders of a name say, such as `@policy`.
    func words(of order: String) -> [String] {
        steps.flatMap { step -> [String] in
            if case .order(order, let words) = step { words } else { [] }
        }
    }

    /// Puts the file back.
    func write() throws {
        try Data(text.utf8).write(to: Self.folder.appending(path: name))
    }
}
