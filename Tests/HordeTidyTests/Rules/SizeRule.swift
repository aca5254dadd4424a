/// Keeps files, lines and functions small enough to read.
struct SizeRule: TidyRule {
    let title = "Files, lines and functions are small"

    static let maximumFileLines = 300
    static let maximumLineColumns = 100
    static let maximumFunctionLines = 60

    func findings(in repository: Repository) -> [Finding] {
        repository.swiftFiles.flatMap { file in
            fileFindings(in: file) + lineFindings(in: file) + functionFindings(in: file)
        }
    }
}

extension SizeRule {
    private func fileFindings(in file: SwiftFile) -> [Finding] {
        guard file.lines.count > Self.maximumFileLines else { return [] }
        return [Finding(file.path, "\(file.lines.count) lines; split the file")]
    }

    private func lineFindings(in file: SwiftFile) -> [Finding] {
        file.lines.enumerated()
            .filter { $0.element.utf8.count > Self.maximumLineColumns }
            .filter { $0.element.count > Self.maximumLineColumns }
            .map { Finding(file.path, line: $0.offset + 1, "\($0.element.count) columns") }
    }

    private func functionFindings(in file: SwiftFile) -> [Finding] {
        file.code.indices.compactMap { index in
            guard let body = bodyOfFunction(at: index, in: file.code) else { return nil }
            let first = file.code[index].line
            let count = file.code[body.upperBound].line - first + 1
            guard count > Self.maximumFunctionLines else { return nil }
            return Finding(file.path, line: first, "a function of \(count) lines; split it")
        }
    }

    /// The indices of the braces around the body of the function that is declared at `index`.
    private func bodyOfFunction(
        at index: Int, in code: [SwiftToken]
    ) -> ClosedRange<Int>? {
        guard let word = code[index].word, ["func", "init", "deinit", "subscript"].contains(word),
            index == 0 || !code[index - 1].isSymbol(".")
        else { return nil }
        var depth = 0
        for next in (index + 1)..<code.count {
            let token = code[next]
            if depth == 0, Self.startsAnotherDeclaration(token) { return nil }
            if token.isSymbol("(") || token.isSymbol("[") { depth += 1 }
            if token.isSymbol(")") || token.isSymbol("]") { depth -= 1 }
            if depth < 0 { return nil }
            if depth == 0, token.isSymbol("{") {
                return Self.closingBrace(of: next, in: code).map { next...$0 }
            }
        }
        return nil
    }

    /// Whether a piece can only stand outside the head of a function, as in a protocol.
    private static func startsAnotherDeclaration(_ token: SwiftToken) -> Bool {
        if token.isSymbol("}") { return true }
        let words: Set = [
            "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "class", "enum",
            "actor", "extension", "typealias", "associatedtype", "return", "if", "guard", "for",
            "while", "switch",
        ]
        return token.word.map(words.contains) ?? false
    }

    private static func closingBrace(of opening: Int, in code: [SwiftToken]) -> Int? {
        var depth = 0
        for index in opening..<code.count {
            if code[index].isSymbol("{") { depth += 1 }
            if code[index].isSymbol("}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
