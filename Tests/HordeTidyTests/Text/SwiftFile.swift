/// A Swift file of the repository, read and cut into pieces once.
struct SwiftFile: Sendable {
    /// The path from the top of the repository, such as `Sources/HordeCore/Values/Kudos.swift`.
    let path: String
    /// The lines without their line ends.
    let lines: [Substring]
    /// Everything but the comments.
    let code: [SwiftToken]
    /// The comments.
    let comments: [SwiftToken]

    init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        let tokens = SwiftLexer.tokens(of: text)
        self.code = tokens.filter { $0.comment == nil }
        self.comments = tokens.filter { $0.comment != nil }
    }

    /// Whether the file lies somewhere under a folder.
    func isUnder(_ folder: String) -> Bool {
        path.hasPrefix(folder + "/")
    }
}

extension SwiftFile {
    /// A module that the file imports, and where.
    struct Import: Sendable {
        let module: String
        let line: Int
    }

    /// The modules that the file imports; `import struct A.B` imports `A`.
    var imports: [Import] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
        return code.indices.compactMap { index in
            guard code[index].word == "import" else { return nil }
            let next = code[(index + 1)...].prefix(2).compactMap(\.word)
            guard let module = next.first(where: { !kinds.contains($0) }) else { return nil }
            return Import(module: module, line: code[index].line)
        }
    }

    /// The pieces of code that follow the one at `index`, at most `count` of them.
    func following(_ index: Int, _ count: Int = 1) -> ArraySlice<SwiftToken> {
        code[(index + 1)...].prefix(count)
    }
}
